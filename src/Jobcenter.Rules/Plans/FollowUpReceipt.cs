using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>What a follow-up was made with.</summary>
internal static class FollowUpReceipt
{
    public static ExecutionReceipt Of(FollowUp followUp, Register? register, FigureSet figures)
    {
        ImmutableArray<KeyValuePair<string, string>> inputs =
        [
            new("figures", ContentHash.Of(hash => Add(hash, figures))),
        ];
        inputs = followUp.Orders is { } orders ? [BrancheContent.ToPart(orders), .. inputs] : inputs;
        return new(
            "follow-up",
            Rules(followUp.Plan),
            register is null ? inputs : [register.ToPart(), .. inputs],
            Options(followUp)
        )
        {
            AsOf = followUp.AsOf,
            KnownFrom = register?.KnownFrom,
            KnownUntil = followUp.KnownUntil,
            Rows = (register?.Rows ?? default) + figures.Rows + (followUp.Orders?.Rows ?? default),
        };
    }

    // The library's own catalogues are told by its version.
    private static ImmutableArray<KeyValuePair<string, string>> Rules(EmploymentPlan plan)
    {
        var written = Part(plan.Id, EmploymentPlans.Write(plan));
        var catalogues = Text(plan.Catalogues);
        return
        [
            written,
            .. string.Equals(catalogues, Text(BrancheCatalogues.Default), StringComparison.Ordinal)
                ? ImmutableArray<KeyValuePair<string, string>>.Empty
                : [Part("catalogues", catalogues)],
            .. plan
                .Requirements.Select(static r => r.Measure.Of)
                .OfType<Selection>()
                .Where(static of => of.OwnSegment is not null)
                .DistinctBy(static of => of.OwnSegment, StringComparer.Ordinal)
                .Select(static of => new KeyValuePair<string, string>(
                    $"segment {of.Segment?.Id}",
                    of.OwnSegment ?? string.Empty
                )),
        ];
    }

    private static KeyValuePair<string, string> Part(string id, string json) =>
        new(id, ContentHash.Of(hash => hash.Add(json)));

    private static string Text(BrancheCatalogues catalogues) =>
        DocumentText.Write(writer => ValueForms.Any(CatalogueForms.Catalogue).Write(writer, catalogues.All));

    private static ImmutableArray<KeyValuePair<string, string>> Options(FollowUp followUp)
    {
        ImmutableArray<KeyValuePair<string, string>> options =
        [
            new("municipality", followUp.Municipality.ToString()),
            new("counting", Vocabulary.Of<CountingConvention>().Id(followUp.Counting.Convention)),
            new("hoursOrder", string.Join('+', followUp.Counting.HoursOrder.Select(static s => s.Id()))),
        ];
        return followUp.Discretion is { } discretion
            ? options.Add(new("discretion", FormattableString.Invariant($"{discretion.Threshold}")))
            : options;
    }

    private static void Add(ContentHash hash, FigureSet figures) =>
        hash.AddEach(
            figures.Cells,
            static (part, cell) =>
            {
                part.Add(cell.Key.Measure.ToString());
                part.Add(cell.Key.Measure.Name);
                part.Add((long)cell.Key.Measure.Mask);
                part.Add((long)cell.Key.Area.Code);
                part.Add(cell.Key.Period.ToString());
                Add(part, cell.Published);
                Add(part, cell.Computed);
                part.Add(cell.WhyNotComputed);
            }
        );

    private static void Add(ContentHash hash, Figure? figure)
    {
        hash.Add(figure?.Value.ToString());
        hash.Add(figure?.Source);
        hash.Add(figure?.IsProvisional);
        hash.Add(figure?.Basis ?? []);
        hash.Add(figure?.Cases?.Yes);
        hash.Add(figure?.Cases?.No);
        hash.Add(figure?.Cases?.Unknown);
    }
}
