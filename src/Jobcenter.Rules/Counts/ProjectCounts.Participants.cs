namespace Jobcenter.Rules.Counts;

/// <summary>Who takes part in a project.</summary>
public static partial class ProjectCounts
{
    /// <summary>Declares a count of the participants of a project.</summary>
    internal static CitizenCount Of(
        string id,
        Participants participants,
        Area area,
        ImmutableArray<string> names,
        ImmutableArray<string> namesOfSome,
        params ImmutableArray<(string Name, string Value)> arguments
    ) =>
        new(id, area, participants.From, participants.Until, names, [("project", participants.Project), .. arguments])
        {
            NamesOfSome = namesOfSome,
            Nobody = register => participants.WhyNone(register, area),
        };

    /// <summary>Who takes part in a project on some day from one day to another, both included.</summary>
    internal sealed record Participants(string Project, LocalDate From, LocalDate Until)
    {
        public string Project { get; } = Guard.Against.Blank(Project, "project");

        /// <summary>Why there is nobody to count: a project that the register has never heard of has no participants.</summary>
        public BilingualText? WhyNone(Register register, Area area)
        {
            foreach (var citizen in register.CitizensOf(area))
            {
                foreach (ref readonly var row in register.Others.Participations.Of(citizen))
                {
                    if (AreOf(row) && row.From <= register.KnownUntil)
                    {
                        return null;
                    }
                }
            }

            return new(
                $"registeret har ingen deltagere i projektet {Project}",
                $"the register has no participants in the project {Project}"
            );
        }

        public bool AreOf(in Participation row) => string.Equals(row.Project, Project, StringComparison.Ordinal);

        public bool HaveOne(in Participation row) => AreOf(row) && row.From <= Until && !(row.To < From);

        /// <summary>The first day of those asked about on which a citizen takes part; null for one who does not.</summary>
        public int? FirstDayOf(Register register, int citizen)
        {
            foreach (ref readonly var row in register.Others.Participations.Of(citizen))
            {
                if (HaveOne(row))
                {
                    // By first day: none of the others begins earlier.
                    return DayNumber.Of(LocalDate.Max(row.From, From));
                }
            }

            return null;
        }
    }
}
