namespace Jobcenter.Rules.Contacts;

/// <summary>A target group that a duty is about, and which of its citizens.</summary>
/// <param name="Number">The group's number (LAB § 6).</param>
/// <param name="State">The state they are on; null for any.</param>
/// <param name="Categories">Their visitation categories; empty for any.</param>
internal sealed record ContactGroup(int Number, CitizenState? State, ImmutableArray<VisitationCategory> Categories)
{
    private static readonly Fact<ContactCourse, int> s_group = new(
        "group",
        new("målgruppe ved start", "target group at the start"),
        static (in c) => Known.Told(c.TargetGroup, c.GroupReason)
    );

    /// <summary>Whether a course is one of the groups, and meets the condition.</summary>
    public static Rule<ContactCourse> RuleOf(ImmutableArray<ContactGroup> groups, ContactCondition? when)
    {
        var whom = Rule.Any<ContactCourse>([.. groups.Select(static g => g.ToRule())]);
        return when is { } condition ? Rule.All(whom, RuleOf(condition)) : whom;
    }

    private Rule<ContactCourse> ToRule()
    {
        var parts = new List<Rule<ContactCourse>> { s_group.EqualTo(Number) };
        if (State is { } state)
        {
            parts.Add(
                Answer(
                        $"on.{state.Id()}",
                        new($"på {state.Name().Danish}", $"on {state.Name().English}"),
                        c => c.States?.Contains(state)
                    )
                    .IsTrue()
            );
        }

        if (!Categories.IsEmpty)
        {
            var names = Categories.Select(static c => VisitationCategories.Vocabulary.Name(c)).ToArray();
            parts.Add(
                Answer(
                        "category",
                        new(
                            string.Join(" eller ", names.Select(static n => n.Danish)),
                            string.Join(" or ", names.Select(static n => n.English))
                        ),
                        c => c.Category is { } category ? Categories.Contains(category) : null
                    )
                    .IsTrue()
            );
        }

        return Rule.All<ContactCourse>([.. parts]);
    }

    private static Rule<ContactCourse> RuleOf(ContactCondition condition) =>
        condition switch
        {
            ContactCondition.EarlyInterview => Answer(
                    "early_interview",
                    new("tidlig samtale er nødvendig eller ønsket", "an early interview is needed or asked for"),
                    static c => c.NeedsEarlyInterview
                )
                .IsTrue(),
            _ => Answer(
                "municipality_from_start",
                new(
                    "kommunen har kontakten fra start (§ 27, stk. 3)",
                    "the municipality has the contact from the start (§ 27(3))"
                ),
                static c => c.HasMunicipalityFromStart
            )
                is var fact
            && condition == ContactCondition.MunicipalityFromStart
                ? fact.IsTrue()
                : fact.IsFalse(),
        };

    private static Fact<ContactCourse, bool> Answer(string id, BilingualText name, Func<ContactCourse, bool?> read) =>
        new(id, name, (in c) => Known.Told(read(c)));
}
