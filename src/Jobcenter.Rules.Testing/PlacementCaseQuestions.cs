using Jobcenter.Rules.Placements;

namespace Jobcenter.Rules.Testing;

/// <summary>Placement sequences checked against policies and the law.</summary>
internal static class PlacementCaseQuestions
{
    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [
        new("placement-policy", Policy),
        new("placement-law", Law),
        new("next-move", Next),
        new("sequence-progress", Progress),
    ];

    private static CaseAnswer Policy(CaseInput input)
    {
        var ask = input.Ask;
        var policy =
            PlacementPolicies.Find(ask.Text("policy"))
            ?? throw ask.Fault("policy", new("en praksis' id", "a policy's id"));
        var review = SequenceReview.Of(Sequence(input), ask.Date("as_of"), [policy]);
        var rules = review.Policies[0].Rules;
        return CaseAnswer
            .Of(review.Policies[0].Assessment)
            .With(
                "breaches",
                string.Join(
                    ", ",
                    rules.SelectMany(static r => r.Breaches.Select(b => $"{r.Rule.Label.Id} {Days(b.On, b.Until)}"))
                )
            )
            .With("cures", string.Join(", ", rules.Select(static r => $"{r.Rule.Label.Id} {Cure(r.Cure)}")));
    }

    private static CaseAnswer Law(CaseInput input)
    {
        var placement = Placement(input.Ask);
        var circumstances = Circumstances(input.Ask);
        var earlier = Earlier(input);
        var last = PlacementLaw.Default.LastDayOf(placement, circumstances, earlier);
        return CaseAnswer
            .Of(PlacementLaw.Default.Assess(placement, circumstances, earlier))
            .With("lastDay", last.IsKnown ? last.Value : null);
    }

    private static CaseAnswer Next(CaseInput input)
    {
        var placement = Placement(input.Ask);
        var move = NextMove
            .Of(Sequence(input), Circumstances(input.Ask), input.Ask.Date("as_of"), employer: placement.Employer)
            .Single(m => m.Kind == placement.Kind && m.Sector == (placement.Sector ?? PlacementSector.Private));
        return CaseAnswer
            .Of(move.Assessment)
            .With("earliestStart", move.EarliestStart.IsKnown ? move.EarliestStart.Value : null)
            .With("latestStart", move.LatestStart.IsKnown ? move.LatestStart.Value : null)
            .With("lastDay", move.LastDay.IsKnown ? move.LastDay.Value : null);
    }

    private static CaseAnswer Progress(CaseInput input)
    {
        var progress = SequenceReview.Of(Sequence(input), input.Ask.Date("as_of"), []);
        return CaseAnswer
            .Empty.With(
                "daysToFirstPlacement",
                Text(progress.DaysToFirstPlacement.IsKnown, () => progress.DaysToFirstPlacement.Value)
            )
            .With("daysToJob", Text(progress.DaysToJob.IsKnown, () => progress.DaysToJob.Value))
            .With(
                "progressed",
                progress.HasProgressed.IsKnown
                    ? progress.HasProgressed.Value
                        ? "ja"
                        : "nej"
                    : "unknown"
            );
    }

    private static string Text(bool isKnown, Func<int> value) =>
        isKnown ? FormattableString.Invariant($"{value()}") : "unknown";

    private static PlacementSequence Sequence(CaseInput input)
    {
        var ask = input.Ask;
        var citizen = ask.Text("citizen");
        PlacementSequence[] sequences =
        [
            .. input
                .Register()
                .SequencesOf(ask.Text("programme"), Citizens.Area.Country)
                .Where(s => string.Equals(s.Citizen, citizen, StringComparison.Ordinal)),
        ];
        return sequences is [var sequence]
            ? WithCourse(sequence, ask)
            : throw ask.Fault(
                "citizen",
                new("en borger, der deltager i projektet én gang", "a citizen who takes part in the programme once")
            );
    }

    // The group course stands in no table: the library's registers do not tell of it.
    private static PlacementSequence WithCourse(PlacementSequence sequence, CaseFields ask) =>
        (ask.FindDate("group_course_from"), ask.FindDate("group_course_until")) switch
        {
            (null, null) => sequence,
            ({ } from, { } until) when until >= from => new(
                sequence.Citizen,
                sequence.Start,
                sequence.Placements,
                sequence.Undecided
            )
            {
                Programme = sequence.Programme,
                End = sequence.End,
                Exit = sequence.Exit,
                TargetGroup = sequence.TargetGroup,
                ArrivalDate = sequence.ArrivalDate,
                GroupCourse = new(from, until),
            },
            _ => throw ask.Fault(
                "group_course_until",
                new("sammen med group_course_from og ikke før den", "with group_course_from, and not before it")
            ),
        };

    private static Placement Placement(CaseFields ask) =>
        new(
            ask.Kinds("kind") is [var kind] ? kind : throw ask.Fault("kind", new("én slags forløb", "one kind")),
            ask.FindDate("from"),
            ask.FindDate("to")
        )
        {
            Employer = ask.Find("employer"),
            Hours = ask.FindFraction("hours") is { } hours ? Quantities.WeeklyHours.FromHours(hours) : null,
            Sector = ask.Find("sector") switch
            {
                "privat" => PlacementSector.Private,
                "offentlig" => PlacementSector.Public,
                null => null,
                _ => throw ask.Fault("sector", new("privat eller offentlig", "privat or offentlig")),
            },
        };

    private static ImmutableArray<Placement> Earlier(CaseInput input)
    {
        if (!input.HasRegister)
        {
            return [];
        }

        var register = input.Register();
        return [.. Enumerable.Range(0, register.CitizenCount).SelectMany(i => register.PlacementsOf(i))];
    }

    private static PlacementCircumstances Circumstances(CaseFields ask) =>
        new()
        {
            TargetGroup = ask.FindNumber("target_group"),
            IsClearlyEducationReady = ask.FindAnswer("clearly_education_ready"),
            IsJobReady = ask.FindAnswer("job_ready"),
            SupportSince = ask.FindDate("support_since"),
            BirthDate = ask.FindDate("birth_date"),
            IsSingleProvider = ask.FindAnswer("single_provider"),
            HasQualifyingEducation = ask.FindAnswer("qualifying_education"),
            HasReducedWorkCapacity = ask.FindAnswer("reduced_work_capacity"),
            LastEmployer = ask.Find("last_employer"),
            IsExtended = ask.FindAnswer("extended") ?? false,
            FurtherExtensions = ask.FindNumber("further_extensions") ?? 0,
            IsSubsidyExtended = ask.FindAnswer("subsidy_extended") ?? false,
            Staffing = new()
            {
                Heads = ask.FindNumber("heads"),
                PlacedHeads = ask.FindNumber("placed_heads"),
                FullTimeEquivalents = ask.FindFraction("full_time_equivalents"),
                PlacedFullTimeEquivalents = ask.FindFraction("placed_full_time_equivalents"),
                StaffNow = ask.FindFraction("staff_now"),
                AverageStaff = ask.FindFraction("average_staff"),
                BudgetStaff = ask.FindFraction("budget_staff"),
            },
        };

    private static string Cure(SequenceCure cure) =>
        cure.Kind switch
        {
            CureKind.NothingNeeded => "nothing-needed",
            CureKind.ByDate => $"by {cure.Latest:R}",
            CureKind.TooLate => "too-late",
            _ => "unknown",
        };

    private static string Days(LocalDate from, LocalDate? until) =>
        until is { } last ? $"{from:R}..{last:R}" : $"{from:R}";
}
