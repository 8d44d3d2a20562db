namespace Jobcenter.Rules.Counts;

/// <summary>Who takes part in a project on some day from one day to another, both included.</summary>
internal sealed record ProjectParticipants(string Project, LocalDate From, LocalDate Until)
{
    /// <summary>Whether the register knows the project at all: one that it has never heard of has no participants to count.</summary>
    public bool Exist(Register register, Area area)
    {
        foreach (var citizen in register.CitizensOf(area))
        {
            foreach (ref readonly var row in register.Others.Participations.Of(citizen))
            {
                if (ProjectIndicator.IsOf(row, Project))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public bool IsOne(in Participation row) =>
        ProjectIndicator.IsOf(row, Project) && row.From <= Until && !(row.To < From);

    public bool Has(Register register, int citizen)
    {
        foreach (ref readonly var row in register.Others.Participations.Of(citizen))
        {
            if (IsOne(row))
            {
                return true;
            }
        }

        return false;
    }

    public bool? UsesDigitalTools(Register register, int citizen)
    {
        bool? answer = true;
        foreach (ref readonly var row in register.Others.Participations.Of(citizen))
        {
            if (!IsOne(row))
            {
                continue;
            }

            if (row.UsesDigitalTools is false)
            {
                return false;
            }

            answer = answer is true ? row.UsesDigitalTools : null;
        }

        return answer;
    }
}
