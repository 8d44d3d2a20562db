// The rule pages are in Danish, the others in English: search takes word stems in both.
export default {
  lunrLanguages: ["en", "da"],
};
