using Jobcenter.Rules.Contacts;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static readonly BilingualText s_mayBeExempted = new("Kan endnu fritages", "May still be exempted");

    /// <summary>The answer of the duties that only a share of the courses must keep: how many do, and how many more may be exempted.</summary>
    /// <returns>The answer; unknown with its reason where the share cannot be told.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exemptions"/> is null.</exception>
    internal static Answer Of(ContactExemptions exemptions)
    {
        Guard.Against.Null(exemptions);
        var share = exemptions.Share.IsKnown ? exemptions.Share.Value : (Contacts.ContactShare?)null;
        var why = exemptions.Share.Reason ?? AnswerText.Unknown;
        var verdict = share?.Verdict ?? Kernel.Verdict.Unknown;
        var title = Both(l =>
            exemptions.Duties[0].ShareAsked is { } asked ? asked.Name.ToText(l) : exemptions.CountedTogether
        );
        return new(exemptions.CountedTogether, title, exemptions.Duties[0].Label.Source)
        {
            Verdict = verdict,
            Status = Both(l =>
                share is null ? why.ToText(l) : $"{s_mayBeExempted.ToText(l).ToLowerInvariant()}: {Room(share, why, l)}"
            ),
            StatusId = Ids.Of(verdict),
            // What only time can tell is not unknown.
            Mark =
                share?.Courses is { Unknown: 0, Pending: > 0 } && verdict == Kernel.Verdict.Unknown
                    ? "…"
                    : AnswerText.Mark(verdict),
            Cells =
            [
                new(new("Andel", "Share"), title.ToText, AnswerCellKind.Title),
                Of(new("I kontakt", "In contact"), share?.Courses.Yes),
                Of(new("Ikke, eller fritaget", "Not, or exempted"), share?.Courses.No),
                Of(new("Ukendt", "Unknown"), share?.Courses.Unknown),
                Of(new("Afventer", "Pending"), share?.Courses.Pending),
                new(new("Mindst", "At least"), l => share?.Limit.ToText(l) ?? Nothing, AnswerCellKind.Number),
                new(s_mayBeExempted, l => Room(share, why, l)),
                new(
                    new("Blandt", "Among"),
                    _ => exemptions.Candidates.IsEmpty ? Nothing : string.Join(", ", exemptions.Candidates)
                ),
            ],
            Typed = (writer, language) =>
            {
                if (share is not { } known)
                {
                    AnswerJson.WriteText(writer, "reason", why.ToText(language));
                    return;
                }

                writer.WriteNumber("inContact", known.Courses.Yes);
                writer.WriteNumber("notInContact", known.Courses.No);
                writer.WriteNumber("unknown", known.Courses.Unknown);
                writer.WriteNumber("pending", known.Courses.Pending);
                AnswerJson.WriteNumber(writer, "limit", known.Limit.Value);
                writer.WriteNumber("mayBeExempted", known.MayBeExempted);
                writer.WriteNumber("mayBeExemptedAtMost", known.MayBeExemptedAtMost);
                AnswerJson.WriteTexts(writer, "candidates", exemptions.Candidates);
                AnswerJson.WriteTexts(writer, "dutyIds", exemptions.Duties.Select(static d => d.Id));
            },
        };
    }

    // A table has the same columns in every row, also where a number is not known.
    private static AnswerCell Of(BilingualText name, int? count) =>
        count is { } known ? Count(name, known) : new(name, static _ => Nothing, AnswerCellKind.Number);

    private static string Room(Contacts.ContactShare? exemptible, BilingualText why, Language language)
    {
        if (exemptible is not { } share)
        {
            return why.ToText(language);
        }

        var (sure, most) = (share.MayBeExempted, share.MayBeExemptedAtMost);
        return sure == most ? FormattableString.Invariant($"{sure}")
            : language == Language.English
                ? FormattableString.Invariant($"{sure}, or up to {most} by what is not known")
            : FormattableString.Invariant($"{sure}, eller op til {most} efter det, der ikke vides");
    }
}
