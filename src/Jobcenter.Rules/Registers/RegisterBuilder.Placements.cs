namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    /// <summary>Adds a placement or a commitment. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="placement">The placement: with a first day, or with the day of the commitment.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Placement placement, RowLocation location = default)
    {
        Guard.Against.Null(citizen);
        StartRow();
        var reader = default(RowReader);
        return Finish(citizen, placement, location, ref reader);
    }

    /// <summary>Adds a placement or a commitment as written in a file. Its citizen may come before or after it.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(PlacementRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        StartRow();
        var reader = default(RowReader);
        var placement = new Placement(
            reader.Required(RegisterColumnNames.Kind, row.Kind, PlacementKinds.Vocabulary),
            reader.Date(RegisterColumnNames.From, row.From),
            reader.End(RegisterColumnNames.To, row.To)
        )
        {
            Programme = OrNull(row.Programme),
            Sector = reader.Word(RegisterColumnNames.Sector, row.Sector, Vocabulary.Of<PlacementSector>()),
            Branche = OrNull(row.Branche),
            Employer = OrNull(row.Employer),
            AgreedOn = reader.Date(RegisterColumnNames.AgreedOn, row.AgreedOn),
            Hours = reader.Hours(RegisterColumnNames.Hours, row.Hours),
            AlignedOn = reader.Date(RegisterColumnNames.AlignedOn, row.AlignedOn),
            FollowedUpOn = reader.Date(RegisterColumnNames.FollowedUpOn, row.FollowedUpOn),
        };
        return Finish(row.Citizen, placement, location, ref reader);
    }

    private bool Finish(string citizen, in Placement placement, RowLocation location, ref RowReader reader)
    {
        if (reader.Reason is null)
        {
            Check(citizen, placement, ref reader);
        }

        if (reader.Reason is not null)
        {
            return Refuse(location, ref reader);
        }

        var shared = placement with
        {
            Programme = Shared(placement.Programme),
            Branche = Shared(placement.Branche),
            Employer = Shared(placement.Employer),
        };
        _placements.Add(new(IndexOf(citizen), shared, FileIndex(location.File), location.Line));
        return true;
    }

    private static void Check(string citizen, in Placement placement, ref RowReader reader)
    {
        CheckCitizen(citizen, ref reader);
        CheckWord<PlacementKind>(RegisterColumnNames.Kind, placement.Kind, PlacementKinds.Vocabulary, ref reader);
        CheckWord(RegisterColumnNames.Sector, placement.Sector, Vocabulary.Of<PlacementSector>(), ref reader);
        CheckDate(RegisterColumnNames.AgreedOn, placement.AgreedOn, ref reader);
        CheckDate(RegisterColumnNames.From, placement.From, ref reader);
        CheckDate(RegisterColumnNames.To, placement.To, ref reader);
        CheckDate(RegisterColumnNames.AlignedOn, placement.AlignedOn, ref reader);
        CheckDate(RegisterColumnNames.FollowedUpOn, placement.FollowedUpOn, ref reader);
        if (placement is { From: null, AgreedOn: null })
        {
            reader.Refuse(RegisterColumnNames.From, string.Empty, RefusalReasons.NoPlacementDate);
        }

        if (placement is { From: null, To: { } end })
        {
            reader.Refuse(RegisterColumnNames.To, Iso(end), RefusalReasons.ToWithoutFrom);
        }

        CheckEnd(placement.From, placement.To, ref reader);
    }

    private static void CheckCitizen(string citizen, ref RowReader reader)
    {
        if (string.IsNullOrWhiteSpace(citizen))
        {
            reader.Refuse(RegisterColumnNames.Citizen, citizen, RefusalReasons.MissingCitizen);
        }
    }

    private static void CheckEnd(LocalDate? from, LocalDate? to, ref RowReader reader)
    {
        if (reader.Reason is null && from is { } first && to is { } last && last < first)
        {
            reader.Refuse(RegisterColumnNames.To, Iso(last), RefusalReasons.ToBeforeFrom(first));
        }
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    // Few programmes and employers stand in many rows: one text of each is kept.
    private string? Shared(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!_shared.TryGetValue(text, out var shared))
        {
            _shared.Add(text);
            shared = text;
        }

        return shared;
    }
}
