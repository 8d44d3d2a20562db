namespace Jobcenter.Rules.Placements;

/// <summary>
/// Merbeskæftigelse: a placement adds to the staff, so that with it there are more than the average before it. An employer who
/// is not private and whose budget is told is a state institution, and is measured against that budget.
/// </summary>
internal static class NetIncrease
{
    private static readonly SourceReference s_stateStaff = new("PAV", "job med løntilskud");

    /// <summary>Merbeskæftigelse: not asked for where the capacity for work is reduced; of a state institution measured against its budget.</summary>
    public static Rule<LegalFacts> Of(PlacementLimits limits) =>
        Rule.Any(
                LegalRule
                    .Answer(
                        "reduced_work_capacity",
                        new("nedsat arbejdsevne", "reduced capacity for work"),
                        static (in f) => f.Circumstances.HasReducedWorkCapacity
                    )
                    .IsTrue(),
                new Fact<LegalFacts, Fraction>(
                    "staffWithPlacement",
                    new("ansatte med forløbet", "staff with the placement"),
                    static (in f) => StaffWith(f)
                ).MoreThan(
                    new Fact<LegalFacts, Fraction>(
                        "staffBefore",
                        new("ansatte, der måles mod", "staff to measure against"),
                        static (in f) =>
                            (Budget(f) ?? f.Circumstances.Staffing.AverageStaff) is { } staff
                                ? Known.Of(staff)
                                : Known.Missing<Fraction>(Known.NotKnown),
                        (in f) =>
                            Budget(f) is { } staff
                                ?
                                [
                                    new(
                                        "budget_staff",
                                        new("statslig institution: normeringen", "state institution: its budget"),
                                        LegalRule.Text(staff),
                                        source: s_stateStaff
                                    ),
                                ]
                                : LegalRule.Average(limits.NetIncreaseAverage, f)
                    )
                )
            )
            .Named(
                LegalRule.Label(
                    "merbeskaeftigelse",
                    "Merbeskæftigelse: forløbet er en nettoudvidelse (kommunal praksis)",
                    "Net increase: the placement adds to the staff (municipal practice)",
                    "kapitel 12"
                )
            );

    // A private employer has no budget of a state institution.
    private static Fraction? Budget(in LegalFacts facts) =>
        facts.Placement.Sector == PlacementSector.Private ? null : facts.Circumstances.Staffing.BudgetStaff;

    private static Known<Fraction> StaffWith(in LegalFacts facts) =>
        facts.Circumstances.Staffing.StaffNow is not { } staff ? Known.Missing<Fraction>(Known.NotKnown)
        : facts.Placement.Hours is { } hours ? Known.Of(staff + LegalRule.FullTimeEquivalent(hours))
        : Known.Missing<Fraction>(LegalRule.NoHours);
}
