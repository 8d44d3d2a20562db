namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    /// <summary>Adds a citizen's time in a project. The citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Participation participation, RowLocation location = default)
    {
        Guard.Against.Null(citizen);
        StartRow();
        var reader = default(RowReader);
        return Finish(citizen, participation, location, ref reader);
    }

    /// <summary>Adds a citizen's time in a project as written in a file. The citizen may come before or after it.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(ParticipationRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        StartRow();
        var reader = default(RowReader);
        var from = reader.Date(RegisterColumnNames.From, row.From);
        if (from is null)
        {
            reader.Refuse(RegisterColumnNames.From, string.Empty, RefusalReasons.NoDate);
        }

        var participation = new Participation(
            row.Project,
            from ?? RegisterLimits.FirstDate,
            reader.End(RegisterColumnNames.To, row.To),
            reader.Word(RegisterColumnNames.Exit, row.Exit, Vocabulary.Of<ProjectExit>()),
            reader.YesNo(RegisterColumnNames.DigitalTools, row.DigitalTools)
        );
        return Finish(row.Citizen, participation, location, ref reader);
    }

    private bool Finish(string citizen, in Participation participation, RowLocation location, ref RowReader reader)
    {
        if (reader.Reason is null)
        {
            CheckCitizen(citizen, ref reader);
            if (string.IsNullOrWhiteSpace(participation.Project))
            {
                reader.Refuse(
                    RegisterColumnNames.Project,
                    participation.Project ?? string.Empty,
                    RefusalReasons.MissingProject
                );
            }

            CheckDate(RegisterColumnNames.From, participation.From, ref reader);
            CheckDate(RegisterColumnNames.To, participation.To, ref reader);
            CheckWord(RegisterColumnNames.Exit, participation.Exit, Vocabulary.Of<ProjectExit>(), ref reader);
            CheckEnd(participation.From, participation.To, ref reader);
        }

        if (reader.Reason is not null || Shared(participation.Project) is not { } project)
        {
            return Refuse(location, ref reader);
        }

        _participations.Add(
            new(IndexOf(citizen), participation with { Project = project }, FileIndex(location.File), location.Line)
        );
        return true;
    }
}
