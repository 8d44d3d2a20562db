using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks;

public sealed partial class BrancheRegisterBuilder
{
    private const char Plus = '+';

    private readonly HashSet<(string, LocalDate)> _marked = [];

    internal List<MarkedCitizen> Marks { get; } = [];

    /// <summary>Adds a citizen's marking.</summary>
    /// <param name="mark">The marking.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when too few tracks are marked, they are not of the catalogue of the day, or the citizen is marked that day already.</returns>
    public bool Add(MarkedCitizen mark, RowLocation location = default)
    {
        var reader = default(RowReader);
        return Finish(mark, location, ref reader);
    }

    /// <summary>Adds a citizen's marking as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool Add(MarkRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        var reader = default(RowReader);
        var markedOn = Required(ref reader, BrancheColumnNames.MarkedOn, row.MarkedOn);
        var mark = new MarkedCitizen(row.Citizen, ReadTracks(ref reader, row.Tracks, markedOn), markedOn)
        {
            WaitingSince = Optional(ref reader, BrancheColumnNames.WaitingSince, row.WaitingSince),
            IsAvailable = reader.YesNo(BrancheColumnNames.Available, row.Available),
            Offer = new() { Override = ReadOverride(ref reader, row) },
        };
        return Finish(mark, location, ref reader);
    }

    private bool Finish(in MarkedCitizen mark, RowLocation location, ref RowReader reader)
    {
        if (string.IsNullOrWhiteSpace(mark.Citizen))
        {
            reader.Refuse(BrancheColumnNames.Citizen, mark.Citizen ?? string.Empty, RefusalReasons.MissingCitizen);
        }

        CheckDate(ref reader, BrancheColumnNames.MarkedOn, mark.MarkedOn);
        CheckDate(ref reader, BrancheColumnNames.WaitingSince, mark.WaitingSince);
        CheckDate(ref reader, BrancheColumnNames.OfferDecidedOn, mark.Offer.Override?.DecidedOn);
        if (reader.Reason is null)
        {
            CheckMarking(ref reader, mark);
        }

        // Last, so that a row refused for something else does not stand in the way of a later one.
        if (reader.Reason is null && mark.Citizen is { } citizen && !_marked.Add((citizen, mark.MarkedOn)))
        {
            reader.Refuse(BrancheColumnNames.Citizen, citizen, BrancheReasons.DuplicateMark);
        }

        return Finish(Marks, mark, location, ref reader);
    }

    // The rule itself says whether the marking holds; what it does not know (a day before it held) is no reason to refuse.
    private void CheckMarking(ref RowReader reader, in MarkedCitizen mark)
    {
        if (CatalogueOn(ref reader, BrancheColumnNames.MarkedOn, mark.MarkedOn) is not { } catalogue)
        {
            return;
        }

        var verdict = BrancheRules.Marking.Test(new(mark, Known.Of(catalogue), mark.MarkedOn));
        if (verdict != Verdict.NotMet && mark.Marking.Count > 0)
        {
            return;
        }

        var fewest = BrancheRules.FewestMarks.On(mark.MarkedOn);
        reader.Refuse(
            BrancheColumnNames.Tracks,
            mark.Marking.ToString(),
            ReferenceEquals(mark.Marking.Catalogue, catalogue)
                ? BrancheReasons.TooFewTracks(
                    fewest.IsKnown ? Math.Min(fewest.Value.Value, catalogue.Tracks.Length) : 1
                )
                : BrancheReasons.NotInForce(catalogue, mark.MarkedOn)
        );
    }

    private BrancheMarking ReadTracks(ref RowReader reader, string text, LocalDate markedOn)
    {
        CheckText(ref reader, BrancheColumnNames.Tracks, text);
        if (
            reader.Reason is not null
            || CatalogueOn(ref reader, BrancheColumnNames.MarkedOn, markedOn) is not { } catalogue
        )
        {
            return default;
        }

        var mask = 0u;
        foreach (var range in text.AsSpan().Split(Plus))
        {
            var index = catalogue.IndexOf(text.AsSpan(range));
            if (index < 0)
            {
                reader.Refuse(BrancheColumnNames.Tracks, text[range], BrancheReasons.NotInForce(catalogue, markedOn));
                return default;
            }

            mask |= 1u << index;
        }

        return new(catalogue, mask);
    }

    private static OfferOverride? ReadOverride(ref RowReader reader, MarkRow row)
    {
        var offered = reader.YesNo(BrancheColumnNames.Offer, row.Offer);
        var decidedOn = Optional(ref reader, BrancheColumnNames.OfferDecidedOn, row.OfferDecidedOn);
        if (offered is null)
        {
            if (row.Offer.Length == 0 && (row.OfferReason + row.OfferDecidedBy + row.OfferDecidedOn).Length > 0)
            {
                reader.Refuse(BrancheColumnNames.Offer, row.Offer, BrancheReasons.DecisionMissing);
            }

            return null;
        }

        if (string.IsNullOrWhiteSpace(row.OfferReason))
        {
            reader.Refuse(BrancheColumnNames.OfferReason, row.OfferReason, BrancheReasons.OfferWithoutReason);
        }
        else if (decidedOn is null)
        {
            reader.Refuse(BrancheColumnNames.OfferDecidedOn, row.OfferDecidedOn, BrancheReasons.OfferWithoutDay);
        }

        return reader.Reason is null && decidedOn is { } day
            ? new(offered.Value, row.OfferReason, day, row.OfferDecidedBy.Length == 0 ? null : row.OfferDecidedBy)
            : null;
    }
}
