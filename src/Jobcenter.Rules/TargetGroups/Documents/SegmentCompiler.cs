namespace Jobcenter.Rules.TargetGroups.Documents;

/// <summary>Makes the segments and steps of a document, all from its one set of parameters.</summary>
internal sealed class SegmentCompiler
{
    private const int DaysInWeek = 7;
    private const int MonthsInYear = 12;

    private static readonly BilingualText s_notKnown = new(
        "dagen, fristen tælles fra, er ikke kendt",
        "the day it is counted from is not known"
    );

    private readonly SegmentDocument _document;
    private readonly List<DocumentFault> _faults;
    private readonly Dictionary<string, Parameter<int>> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parameter<ParameterDocument.Names>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LabelTemplate.Slot> _slots = new(StringComparer.Ordinal);

    // A parameter that could not be read is told once, not wherever it is asked for.
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _several = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Segment?> _segments = new(StringComparer.Ordinal);
    private readonly ConditionReader _conditions;

    public SegmentCompiler(SegmentDocument document, List<DocumentFault> faults)
    {
        _document = document;
        _faults = faults;
        foreach (var item in document.Parameters)
        {
            Add(item);
        }

        _conditions = new(_numbers, _names, _broken, SegmentAt);
        Numbers = [.. document.Parameters.Select(p => _numbers.GetValueOrDefault(p.Id)).OfType<Parameter<int>>()];
        Segments = [.. document.Segments.Select(s => SegmentOf(s.Id)).OfType<Segment>()];
        Steps = [.. document.Steps.Select(StepOf).OfType<NextStep>()];
    }

    public ImmutableArray<Parameter<int>> Numbers { get; }

    public ImmutableArray<Segment> Segments { get; }

    public ImmutableArray<NextStep> Steps { get; }

    private void Add(SegmentDocument.Item item)
    {
        var (numbers, names) = ParameterDocument.Read(Place(item), item.Id);
        if (numbers is not null)
        {
            _numbers.Add(item.Id, numbers);
            _slots.Add(item.Id, ParameterDocument.Slot(numbers));
        }
        else if (names is not null)
        {
            _names.Add(item.Id, names);
            _slots.Add(item.Id, ParameterDocument.Slot(names));
        }
        else
        {
            _broken.Add(item.Id);
        }

        if (numbers is { Values.Length: > 1 })
        {
            _several.Add(item.Id);
        }
    }

    private JsonPlace Place(SegmentDocument.Item item) => new(item.Json, item.Path, _faults);

    private Rule<CitizenSituation>? SegmentAt(JsonPlace id)
    {
        var known = _document.Segments.ToDictionary(static s => s.Id, static s => s, StringComparer.Ordinal);
        if (id.Find(known) is not { } item)
        {
            return null;
        }

        var isBeingMade = _segments.TryGetValue(item.Id, out var made) && made is null;
        if (isBeingMade)
        {
            id.Fault("et segment, der ikke selv bygger på dette", "a segment that does not build on this one");
            return null;
        }

        return SegmentOf(item.Id)?.Rule;
    }

    // A segment that is being made, or could not be, stands as null.
    private Segment? SegmentOf(string id)
    {
        if (_segments.TryGetValue(id, out var known))
        {
            return known;
        }

        _segments[id] = null;
        var item = _document.Segments.First(s => string.Equals(s.Id, id, StringComparison.Ordinal));
        return _segments[id] = item.Made as Segment ?? Make(item);
    }

    private Segment? Make(SegmentDocument.Item item)
    {
        var place = Place(item);
        place.IsObject("id", "before", "title", "source", "strength", "from", "until", "notes", "rule");
        return Common(place, item.Id) is var (label, from, until, rule) && rule is not null
            ? new(label, from, until, rule)
            : null;
    }

    private NextStep? StepOf(SegmentDocument.Item item)
    {
        if (item.Made is NextStep made)
        {
            return made;
        }

        var place = Place(item);
        place.IsObject("id", "before", "title", "source", "strength", "from", "until", "notes", "rule", "deadline");
        var common = Common(place, item.Id);
        var hasDeadline = place["deadline"].IsThere;
        var deadline = hasDeadline ? DeadlineOf(place["deadline"]) : null;
        return common is var (label, from, until, rule) && (deadline is not null || !hasDeadline)
            ? new(label, from, until, rule, deadline)
            : null;
    }

    // What a segment and a step have alike; null where something of it is wrong.
    private (RuleLabel Label, LocalDate From, LocalDate? Until, Rule<CitizenSituation> Rule)? Common(
        JsonPlace place,
        string id
    )
    {
        var rule = place["rule"].IsThere ? _conditions.Read(place["rule"]) : null;
        if (!place["rule"].IsThere)
        {
            place["rule"].Fault("en regel", "a rule");
        }

        var (title, source, from) = (place["title"].Pair(), place["source"].Source(), place["from"].Date());
        var until = place["until"].IsThere ? place["until"].Date() : null;
        if (until < from)
        {
            place["until"].Fault("en dag, der ikke ligger før from", "a day that is not before from");
        }

        var notes = ParameterDocument.Notes(place["notes"]);
        var strength = place["strength"].Word<Strength>();
        if (title is not null)
        {
            Check(place["title"], title);
        }

        for (var i = 0; i < notes.Length; i++)
        {
            Check(place["notes"], notes[i].Text);
        }

        if (rule is null || title is null || source is null || from is not { } first || until < from)
        {
            return null;
        }

        // A number that changes with the date, and that the rule compares with, is filled in by each answer.
        var compared = rule
            .Outline.WithDescendants()
            .Select(static o => o.Right?.ParameterId)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var known = _slots
            .Where(s => !_several.Contains(s.Key) || !compared.Contains(s.Key))
            .ToDictionary(StringComparer.Ordinal);
        return (
            LabelTemplate.Fill(new RuleLabel(id, title, source, strength, notes), known, other: null),
            first,
            until,
            rule
        );
    }

    // A text may ask only for parameters that are there.
    private void Check(JsonPlace place, BilingualText text)
    {
        if (LabelTemplate.Ids(text).Any(id => !_slots.ContainsKey(id) && !_broken.Contains(id)))
        {
            var all = string.Join(", ", _slots.Keys);
            place.Fault($"i klammer en af {all}", $"in braces one of {all}");
        }
    }

    private Func<CitizenSituation, Known<LocalDate>>? DeadlineOf(JsonPlace place)
    {
        if (place["lastDayOf"].IsThere)
        {
            place.IsObject("lastDayOf", "first");
            var months = place["lastDayOf"]
                .Items(isNeeded: true)
                .Select(static m => m.Number(1, MonthsInYear))
                .ToList();
            var first = place["first"].IsThere ? place["first"].Date() : null;
            return months.Count == 0 || months.Contains(null)
                ? null
                : s => Known.Of(NextMonthEnd(s.Date, [.. months.OfType<int>()], first));
        }

        place.IsObject("days", "weeks", "after", "lastDayOf", "first");
        var unit = place["weeks"].IsThere ? DaysInWeek : 1;
        var number = _conditions.Number(place[unit == 1 ? "days" : "weeks"]);
        return place["after"].Find(ConditionReader.Dates) is { } after && number is not null
            ? s =>
                after(s) is { } day && number.ValueOn(s.Date) is { } count
                    ? Known.Of(day.PlusDays(count.Value * unit))
                    : Known.Missing<LocalDate>(s_notKnown)
            : null;
    }

    // The first last day of one of the months that is the date or comes after it.
    private static LocalDate NextMonthEnd(LocalDate date, int[] months, LocalDate? first)
    {
        var from = first is { } begin && begin > date ? begin : date;
        var end = from.With(DateAdjusters.EndOfMonth);
        while (!months.Contains(end.Month))
        {
            end = end.PlusDays(1).With(DateAdjusters.EndOfMonth);
        }

        return end;
    }
}
