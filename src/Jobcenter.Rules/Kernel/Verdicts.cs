namespace Jobcenter.Rules.Kernel;

/// <summary>Kleene's tables for <see cref="Verdict"/>.</summary>
internal static class Verdicts
{
    extension(Verdict verdict)
    {
        /// <summary>Both: not met as soon as one is not met, met when both are met, otherwise unknown.</summary>
        /// <returns>The conjunction of the two.</returns>
        public Verdict And(Verdict other) =>
            verdict == Verdict.NotMet || other == Verdict.NotMet ? Verdict.NotMet
            : verdict == Verdict.Unknown || other == Verdict.Unknown ? Verdict.Unknown
            : Verdict.Met;

        /// <summary>Either: met as soon as one is met, not met when both are not met, otherwise unknown.</summary>
        /// <returns>The disjunction of the two.</returns>
        public Verdict Or(Verdict other) =>
            verdict == Verdict.Met || other == Verdict.Met ? Verdict.Met
            : verdict == Verdict.Unknown || other == Verdict.Unknown ? Verdict.Unknown
            : Verdict.NotMet;

        /// <summary>The opposite; unknown stays unknown.</summary>
        public Verdict Negate() =>
            verdict switch
            {
                Verdict.Met => Verdict.NotMet,
                Verdict.NotMet => Verdict.Met,
                _ => Verdict.Unknown,
            };
    }

    /// <summary>The verdict a plain truth value stands for.</summary>
    /// <param name="holds">Whether the rule is kept.</param>
    /// <returns><see cref="Verdict.Met"/> or <see cref="Verdict.NotMet"/>.</returns>
    public static Verdict Of(bool holds) => holds ? Verdict.Met : Verdict.NotMet;
}
