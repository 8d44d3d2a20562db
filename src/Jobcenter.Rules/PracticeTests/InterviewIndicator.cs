namespace Jobcenter.Rules.PracticeTests;

/// <summary>Counts the interviews held in a time, each by itself, whatever benefit the citizen is on.</summary>
[DanishTerm("samtaleindikator")]
public abstract class InterviewIndicator : PracticeIndicator
{
    /// <summary>The most minutes a day has.</summary>
    private protected const int MaxMinutes = 1440;

    private protected InterviewIndicator() { }

    /// <inheritdoc />
    public sealed override BilingualText Counted => CountedThings.Interviews;

    private protected static Note AllInterviews { get; } =
        Decision(
            "alle samtaler i perioden tælles, uanset borgerens ydelse",
            "all interviews in the period are counted, whatever the citizen's benefit"
        );

    /// <summary>Whether one interview lives up to the criterion.</summary>
    private protected abstract Verdict Answer(in Interview interview);

    private protected sealed override bool ReadsInterviews => true;

    private protected sealed override Known<Portion> CountOne(
        Register register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        var total = default(Portion);
        foreach (var interview in register.InterviewsOf(citizen))
        {
            if (interview.HeldOn >= from && interview.HeldOn <= until)
            {
                total += Portion.Of(Answer(interview));
            }
        }

        return Known.Of(total);
    }
}
