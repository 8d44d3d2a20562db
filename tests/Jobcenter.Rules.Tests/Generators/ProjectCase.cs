using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A generated register with projects: what one citizen after another took part in, and in which placements.</summary>
public sealed record ProjectCase(
    RegisterCase Register,
    ImmutableArray<(int Citizen, Participation Row)> Participations,
    ImmutableArray<(int Citizen, Placement Row)> Placements
)
{
    public const string Project = "p";

    public LocalDate KnownUntil => Register.KnownUntil;

    public Register Build(LocalDate? knownFrom = null) => BuildOf(static _ => true, knownFrom);

    /// <summary>The register of some of the citizens.</summary>
    public Register BuildOf(Func<int, bool> isIn, LocalDate? knownFrom = null)
    {
        var builder = new RegisterBuilder();
        foreach (var i in Enumerable.Range(0, RegisterCase.Citizens).Where(isIn))
        {
            builder.Add(new Citizen(RegisterCase.IdOf(i), RegisterCase.AreaOf(i)));
        }

        foreach (var spell in Register.Spells.Where(s => isIn(s.Citizen)))
        {
            builder.Add(spell.CitizenId, spell.Spell);
        }

        foreach (var (citizen, row) in Participations.Where(p => isIn(p.Citizen)))
        {
            builder.Add(RegisterCase.IdOf(citizen), row);
        }

        foreach (var (citizen, row) in Placements.Where(p => isIn(p.Citizen)))
        {
            builder.Add(RegisterCase.IdOf(citizen), row);
        }

        Assert.Empty(builder.Refused);
        return builder.Build(KnownUntil, knownFrom);
    }

    public IEnumerable<Participation> Of(int citizen) =>
        Participations.Where(p => p.Citizen == citizen && p.Row.Project == Project).Select(p => p.Row);

    public static Arbitrary<ProjectCase> Cases() =>
        (
            from register in DomainArbitraries.Register().Generator
            from participations in Gen.Choose(0, 5).SelectMany(n => OneParticipation().ListOf(n))
            from placements in Gen.Choose(0, 8).SelectMany(n => OnePlacement().ListOf(n))
            from follow in Gen.CollectToList(participations, Within)
            select new ProjectCase(
                register,
                [.. participations.Distinct()],
                [.. placements.Concat(follow.SelectMany(f => f)).Distinct()]
            )
        ).ToArbitrary();

    private static Gen<(int, Participation)> OneParticipation() =>
        from citizen in Gen.Choose(0, RegisterCase.Citizens - 1)
        from project in Gen.Frequency((5, Gen.Constant(Project)), (1, Gen.Constant("q")))
        from interval in DomainArbitraries.Interval().Generator
        from isOpen in Gen.Elements(true, false)
        from tools in Gen.Elements<bool?>(null, true, true, false)
        select (citizen, new Participation(project, interval.Start, isOpen ? null : interval.End, null, tools));

    // Placements that fill a participation up to pauses of about four weeks.
    private static Gen<ImmutableArray<(int, Placement)>> Within((int Citizen, Participation Row) p) =>
        from pause in Gen.Elements(0, 27, 28, 29)
        from length in Gen.Choose(5, 60)
        from programme in Gen.Frequency<string?>((5, Gen.Constant<string?>(Project)), (1, Gen.Constant<string?>(null)))
        from count in Gen.Choose(0, 6)
        select Enumerable
            .Range(0, count)
            .Select(i => p.Row.From.PlusDays((i * (length + pause)) + pause))
            .Select(start =>
                (
                    p.Citizen,
                    new Placement(PlacementKind.CompanyInternship, start, start.PlusDays(length - 1))
                    {
                        Programme = programme,
                        Branche = "rengoering",
                    }
                )
            )
            .ToImmutableArray();

    private static Gen<(int, Placement)> OnePlacement() =>
        from citizen in Gen.Choose(0, RegisterCase.Citizens - 1)
        from kind in Gen.Elements(PlacementKinds.All.AsEnumerable())
        from interval in DomainArbitraries.Interval().Generator
        from isCommitment in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from isOpen in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from programme in Gen.Elements<string?>(Project, Project, "q", null)
        from branche in Gen.Elements<string?>("rengoering", "detailhandel", "kontor", null)
        select (
            citizen,
            new Placement(kind, isCommitment ? null : interval.Start, isCommitment || isOpen ? null : interval.End)
            {
                AgreedOn = interval.Start.PlusDays(-5),
                Programme = programme,
                Branche = branche,
            }
        );
}
