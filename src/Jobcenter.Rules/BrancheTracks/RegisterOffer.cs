using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What a register tells of a marked citizen on a day.</summary>
internal static class RegisterOffer
{
    public static (OfferFacts Offer, LocalDate? WaitingSince, Area? Municipality) Of(
        Register? register,
        string citizen,
        LocalDate date
    )
    {
        if (register is null || !register.TryFind(citizen, out var index) || !register.Covers(date, date).IsKnown)
        {
            return default;
        }

        var situation = RegisterSituations.Derive(register, index, DayNumber.Of(date));
        var history = new SituationHistory(register, index, DayNumber.Of(date));
        LocalDate? waiting = null;
        foreach (var state in CitizenStates.Benefits)
        {
            if (
                situation.States?.Contains(state) == true
                && history.CourseSince(state) is { } since
                && !(waiting <= since)
            )
            {
                waiting = since;
            }
        }

        return (
            new()
            {
                States = situation.States,
                Category = CategoryWithoutDecision.Of(situation),
                IsMostVulnerable = register.CitizenAt(index).IsMostVulnerable,
            },
            waiting,
            register.CitizenAt(index).Municipality
        );
    }
}
