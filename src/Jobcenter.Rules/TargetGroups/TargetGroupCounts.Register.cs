namespace Jobcenter.Rules.TargetGroups;

// Target groups of a register: of one citizen, of all, over time, and the facts they are told from.
public static partial class TargetGroupCounts
{
    // The rows that a situation is derived from.
    internal const RegisterTables Tables = RegisterTables.Citizens | RegisterTables.Spells;

    /// <summary>Which target group a citizen is in on a date, with the reasons.</summary>
    /// <param name="register">The register.</param>
    /// <param name="citizen">The citizen's id, as in the files.</param>
    /// <param name="date">The date.</param>
    /// <param name="act">The act to ask; the one in force on the date when null.</param>
    /// <returns>The answer; missing when the register has no such citizen or does not cover the date.</returns>
    /// <exception cref="ArgumentException"><paramref name="register"/> or <paramref name="citizen"/> is null, or the date is of another calendar than ISO.</exception>
    public static Known<TargetGroupAnswer> TargetGroupOf(
        this Register register,
        string citizen,
        LocalDate date,
        TargetGroupAct? act = null
    )
    {
        var situation = register.SituationOf(citizen, date);
        return situation.IsKnown
            ? Known.Of(
                (act is null ? TargetGroupAct.AssessInForce(situation.Value) : act.Assess(situation.Value)).Provisional(
                    register.Lost.Why(citizen, Tables)
                )
            )
            : Known.Missing<TargetGroupAnswer>(situation.Reason);
    }

    /// <summary>Why what is answered of a citizen's situation can still change: rows of citizens and spells that were refused and are the citizen's, or may be.</summary>
    /// <param name="register">The register.</param>
    /// <param name="citizen">The citizen's id, as in the files.</param>
    /// <returns>A sentence each, for <see cref="Answers.Answer.Provisional"/>; empty when no row was refused that may be the citizen's.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<BilingualText> WhySituationIsProvisional(this Register register, string citizen) =>
        Guard.Against.Null(register).Lost.Why(Guard.Against.Null(citizen), Tables);

    /// <summary>What a register knows of a citizen on a date.</summary>
    /// <param name="register">The register.</param>
    /// <param name="citizen">The citizen's id, as in the files.</param>
    /// <param name="date">The date.</param>
    /// <returns>The situation; missing when the register has no such citizen or does not cover the date.</returns>
    /// <exception cref="ArgumentException"><paramref name="register"/> or <paramref name="citizen"/> is null, or the date is of another calendar than ISO.</exception>
    public static Known<CitizenSituation> SituationOf(this Register register, string citizen, LocalDate date)
    {
        Guard.Against.Null(register);
        return register.TryFind(Guard.Against.Null(citizen), out var index)
            ? register.SituationOf(index, date)
            : Known.Missing<CitizenSituation>(
                new(
                    $"borgeren {PlainText.Mask(citizen)} findes ikke i registeret",
                    $"the citizen {PlainText.Mask(citizen)} is not in the register"
                )
            );
    }

    /// <summary>What a register knows of a citizen on a date.</summary>
    /// <returns>The situation; missing when the register does not cover the date.</returns>
    /// <remarks>
    /// What files write without a date (education, introduction programme, residence basis, housing area) holds on
    /// every date: a stated limit. A citizen in ordinary employment or education is not registered as unemployed, our
    /// decision; of others it is not known. A history that reaches before the register is known is missing.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null, there is no such citizen, or the date is of another calendar than ISO.</exception>
    public static Known<CitizenSituation> SituationOf(this Register register, int index, LocalDate date)
    {
        Guard.Against.Null(register);
        Guard.Against.Outside(index, nameof(index), 0, register.CitizenCount - 1);
        return register
            .Covers(Guard.Against.OtherCalendar(date), date)
            .Select(_ => RegisterSituations.Derive(register, index, DayNumber.Of(date)));
    }

    /// <summary>How the facts of a situation were derived from the register: one reading a fact, with what it rests on.</summary>
    /// <returns>The readings; missing when the register does not cover the date.</returns>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null, there is no such citizen, or the date is of another calendar than ISO.</exception>
    public static Known<ImmutableArray<FactReading>> DescribeSituation(
        this Register register,
        int index,
        LocalDate date
    ) => register.SituationOf(index, date).Select(s => RegisterSituations.Describe(register, index, s));

    /// <summary>The target group of every citizen on a date, by the act in force or another one.</summary>
    /// <param name="register">The register.</param>
    /// <param name="date">The date.</param>
    /// <param name="act">The act to ask; the one in force on the date when null.</param>
    /// <returns>The column; missing when the register does not cover the date, or no act is loaded for it.</returns>
    /// <remarks>One byte a citizen and a small table are allocated, nothing for each citizen.</remarks>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null, or the date is of another calendar than ISO.</exception>
    /// <example>
    /// <code>
    /// Known&lt;TargetGroupColumn&gt; column = register.ClassifyTargetGroups(new LocalDate(2021, 12, 31));
    /// </code>
    /// </example>
    public static Known<TargetGroupColumn> ClassifyTargetGroups(
        this Register register,
        LocalDate date,
        TargetGroupAct? act = null
    )
    {
        Guard.Against.Null(register);
        var covered = register.Covers(Guard.Against.OtherCalendar(date), date);
        if (!covered.IsKnown)
        {
            return Known.Missing<TargetGroupColumn>(covered.Reason);
        }

        return (act is null ? TargetGroupAct.All.On(date).Select(static a => a.Value) : Known.Of(act)).Select(asked =>
        {
            var codes = new sbyte[register.CitizenCount];
            SituationKey.Classify(register, date, asked, codes);
            return new TargetGroupColumn(register, date, asked, codes);
        });
    }

    /// <summary>The stretches of constant answers from one day to another.</summary>
    /// <param name="register">The register.</param>
    /// <param name="index">The citizen's position.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="segments">The segments; the defaults when null.</param>
    /// <returns>The stretches by date, together all the days; missing when the register does not cover them.</returns>
    /// <remarks>What a case system needs to act on: each break names the facts that changed that day. Days are asked one after the other; answers that stay the same are one stretch.</remarks>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null, there is no such citizen, until is before from, or a date is of another calendar than ISO.</exception>
    /// <example>
    /// <code>
    /// foreach (TargetGroupSpan span in register.TargetGroupTimelineOf(index, from, until).Value)
    /// {
    ///     Console.WriteLine($"{span.From}: {string.Join(", ", span.Changed)}");
    /// }
    /// </code>
    /// </example>
    public static Known<ImmutableArray<TargetGroupSpan>> TargetGroupTimelineOf(
        this Register register,
        int index,
        LocalDate from,
        LocalDate until,
        Segments? segments = null
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Outside(index, nameof(index), 0, register.CitizenCount - 1);
        Guard.Against.NoSpan(from, until);
        return register
            .Covers(from, until)
            .Select(_ => TargetGroupTimeline.Walk(register, index, from, until, segments ?? Segments.Default));
    }
}
