namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    /// <summary>Adds an interview. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="interview">The interview.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Interview interview, RowLocation location = default)
    {
        Guard.Against.Null(citizen);
        StartRow();
        var reader = default(RowReader);
        return Finish(citizen, interview, location, ref reader);
    }

    /// <summary>Adds an interview as written in a file. Its citizen may come before or after it.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(InterviewRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        StartRow();
        var reader = default(RowReader);
        var heldOn = reader.Date(RegisterColumnNames.HeldOn, row.HeldOn);
        if (heldOn is null)
        {
            reader.Refuse(RegisterColumnNames.HeldOn, string.Empty, RefusalReasons.NoDate);
        }

        var interview = new Interview(
            heldOn ?? RegisterLimits.FirstDate,
            reader.Minutes(RegisterColumnNames.Minutes, row.Minutes),
            reader.Minutes(RegisterColumnNames.PreparationMinutes, row.PreparationMinutes),
            reader.Date(RegisterColumnNames.PreparedOn, row.PreparedOn)
        );
        return Finish(row.Citizen, interview, location, ref reader);
    }

    private bool Finish(string citizen, in Interview interview, RowLocation location, ref RowReader reader)
    {
        if (reader.Reason is null)
        {
            CheckCitizen(citizen, ref reader);
            CheckDate(RegisterColumnNames.HeldOn, interview.HeldOn, ref reader);
            CheckDate(RegisterColumnNames.PreparedOn, interview.PreparedOn, ref reader);
            CheckMinutes(RegisterColumnNames.Minutes, interview.Minutes, ref reader);
            CheckMinutes(RegisterColumnNames.PreparationMinutes, interview.PreparationMinutes, ref reader);
        }

        if (reader.Reason is not null)
        {
            return Refuse(location, ref reader);
        }

        _interviews.Add(new(IndexOf(citizen), interview, FileIndex(location.File), location.Line));
        return true;
    }

    private static void CheckMinutes(string column, int? minutes, ref RowReader reader)
    {
        if (minutes is < 0 or > RegisterLimits.MinutesPerDay)
        {
            reader.Refuse(column, $"{minutes}", RefusalReasons.BadMinutes);
        }
    }
}
