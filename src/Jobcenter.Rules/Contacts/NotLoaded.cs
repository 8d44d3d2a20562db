namespace Jobcenter.Rules.Contacts;

/// <summary>What a group's contact is has not been found: the answer is unknown, with that reason.</summary>
internal sealed record NotLoaded(BilingualText Reason) : ContactDutyKind
{
    public override Rule<ContactCourse> Kept =>
        new Fact<ContactCourse, bool>(
            "contact_rules",
            new("regler om kontakt indlæst", "rules about contact loaded"),
            (in _) => Known.Missing<bool>(Reason)
        ).IsTrue();

    public override IEnumerable<Parameter<int>> Numbers => [];

    public override Known<LocalDate> Deadline(in ContactCourse course) => Known.Missing<LocalDate>(Reason);

    public override BilingualText Cure(in ContactCourse course, LocalDate deadline) => Reason;
}
