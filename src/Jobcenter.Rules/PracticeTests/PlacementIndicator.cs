namespace Jobcenter.Rules.PracticeTests;

/// <summary>Counts placements, each by itself, whatever benefit the citizen is on.</summary>
[DanishTerm("forløbsindikator")]
public abstract class PlacementIndicator : PracticeIndicator
{
    private protected PlacementIndicator() { }

    /// <inheritdoc />
    public sealed override BilingualText Counted => CountedThings.Placements;

    /// <summary>The kinds of placement that are counted; company internship and wage subsidy by default, those HEL20 names.</summary>
    /// <exception cref="ArgumentException">There is none, or one is not a member of the enum.</exception>
    public ImmutableArray<PlacementKind> Kinds
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(Kinds),
                static kinds => !kinds.IsDefaultOrEmpty && kinds.All(Enum.IsDefined),
                $"{nameof(Kinds)} must hold at least one kind of placement, and nothing else."
            );
    } = [PlacementKind.CompanyInternship, PlacementKind.WageSubsidy];

    private protected static Note PlacementsNotConsultants { get; } =
        Decision(
            "registeret tæller forløb; kilden spørger, om 9 af 10 konsulenter har den faste praksis",
            "the register counts placements; the source asks whether 9 of 10 consultants have the fixed practice"
        );

    /// <summary>The day by which a placement belongs to the time that is looked at; null when it has none yet.</summary>
    private protected abstract LocalDate? CountedOn(in Placement placement);

    /// <summary>Whether one placement lives up to the criterion.</summary>
    private protected abstract Verdict Answer(in Placement placement);

    internal sealed override string Choices => string.Join('+', Kinds.Select(static k => k.Id()));

    private protected sealed override bool ReadsInterviews => false;

    private protected sealed override Known<Portion> CountOne(
        Register register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        var total = default(Portion);
        foreach (var placement in register.PlacementsOf(citizen))
        {
            if (Kinds.Contains(placement.Kind) && CountedOn(placement) is { } day && day >= from && day <= until)
            {
                total += Portion.Of(Answer(placement));
            }
        }

        return Known.Of(total);
    }
}
