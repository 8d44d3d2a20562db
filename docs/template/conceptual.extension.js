// A link that leads out of docs/, as ../samples/FollowUp does, works in a clone; on the site it leads to the sources.
exports.preTransform = function (model) {
  const depth = model._path.split("/").length - 1;
  const out = "../".repeat(depth + 1);
  model.conceptual = model.conceptual.split('href="' + out).join('href="' + model._sources);
  return model;
};

exports.postTransform = function (model) {
  return model;
};
