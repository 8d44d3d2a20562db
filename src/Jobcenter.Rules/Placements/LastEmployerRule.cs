namespace Jobcenter.Rules.Placements;

/// <summary>A praktik or a løntilskud is not with the employer the citizen last had an ordinary job with (municipal practice).</summary>
internal static class LastEmployerRule
{
    public static Rule<LegalFacts> Of() =>
        LegalRule
            .Answer(
                "last_employer",
                new("senest ordinært ansat samme sted", "last ordinarily employed at the same place"),
                static (in f) =>
                    f.Circumstances.LastEmployer is not { } last ? null
                    : last.Length == 0 ? false
                    : f.Placement.Employer is { } employer ? string.Equals(last, employer, StringComparison.Ordinal)
                    : null
            )
            .IsFalse()
            .Named(
                LegalRule.Label(
                    "seneste-arbejdsgiver",
                    "Ikke hos den seneste arbejdsgiver (kommunal praksis)",
                    "Not with the last employer (municipal practice)",
                    "kapitel 11-12"
                )
            );
}
