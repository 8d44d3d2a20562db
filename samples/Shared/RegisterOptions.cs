using System.CommandLine;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Shared;

/// <summary>The options of all commands that ask a register: where it is, whose citizens, on which days, and what is known of it.</summary>
/// <example>
/// <code>
/// _register = new RegisterOptions(Options, "citizens.csv, spells.csv", sample: "kontakt")
///     .Municipality(area: null)
///     .AsOf(new("Listens dag", "The day of the list"), new LocalDate(2026, 11, 16));
/// </code>
/// </example>
public sealed class RegisterOptions
{
    private static readonly BilingualText s_default = new("ellers", "default");

    private readonly CommandOptions _options;
    private readonly string? _sample;
    private readonly Option<string?> _folder;
    private readonly Option<LocalDate?> _knownFrom;
    private Option<Area[]>? _area;
    private Option<LocalDate[]>? _asOf;
    private Option<LocalDate?>? _from;
    private Option<LocalDate?>? _to;
    private Option<LocalDate?>? _knownUntil;
    private Area _defaultArea = Area.Country;
    private LocalDate _defaultDay;

    /// <summary>Adds the folder and what is known of it to a command's options.</summary>
    /// <param name="options">The command's.</param>
    /// <param name="files">The files of the folder, as <c>citizens.csv, spells.csv</c>.</param>
    /// <param name="sample">The folder of the sample's data that is read when none is named; null when none is.</param>
    public RegisterOptions(CommandOptions options, string files, string? sample)
    {
        (_options, _sample) = (options, sample);
        BilingualText folder = new($"Mappe med {files}", $"Folder with {files}");
        _folder = options.Register(
            sample is null ? folder : Or(folder, new("det medfølgende eksempel", "the shipped example"))
        );
        _knownFrom = options.Date(
            "--known-from",
            new(
                "Første dag, registeret kendes; ellers ingen grænse",
                "First day the register tells of; default no limit"
            )
        );
    }

    /// <summary>Whose citizens, when no municipality is named: those of an area, or all of the register's.</summary>
    public RegisterOptions Municipality(Area? area = null)
    {
        _defaultArea = area ?? Area.Country;
        BilingualText others = area is { } named
            ? BilingualText.Same(named.ToString())
            : new("alle i registeret", "all of the register's");
        _area = _options.Municipalities(Or(new("Hvis borgere", "Whose citizens"), others), several: false);
        return this;
    }

    /// <summary>One municipality or several, with what is said of them.</summary>
    public RegisterOptions Municipalities(BilingualText description)
    {
        _area = _options.Municipalities(description, several: true);
        return this;
    }

    /// <summary>The day asked about, and the one when none is named.</summary>
    public RegisterOptions AsOf(BilingualText description, LocalDate otherwise)
    {
        _defaultDay = otherwise;
        _asOf = _options.AsOf(Or(description, BilingualText.Same($"{otherwise:R}")), several: false);
        return this;
    }

    /// <summary>One day or several, with what is said of them.</summary>
    public RegisterOptions AsOfs(BilingualText description)
    {
        _asOf = _options.AsOf(description, several: true);
        return this;
    }

    /// <summary>The first day and the last one asked about.</summary>
    public RegisterOptions FromTo(BilingualText from, BilingualText to)
    {
        (_from, _to) = (_options.Date("--from", from), _options.Date("--to", to));
        return this;
    }

    /// <summary>The last day that the register tells of, with what it is when none is named.</summary>
    public RegisterOptions KnownUntil(BilingualText otherwise)
    {
        _knownUntil = _options.Date(
            "--known-until",
            Or(new("Sidste dag, registeret kendes", "Last day the register tells of"), otherwise)
        );
        return this;
    }

    /// <summary>Whether a register is named.</summary>
    public bool IsNamed(CommandLine line) => line.Has(_folder);

    /// <summary>Whether anything is said of a register but which it is.</summary>
    public bool IsAsked(CommandLine line) => OfRegister().Where(o => !ReferenceEquals(o, _folder)).Any(line.Has);

    /// <summary>Whether a day is named that the register is asked about.</summary>
    public bool NamesDay(CommandLine line) =>
        new Option?[] { _asOf, _from, _to }
            .OfType<Option>()
            .Any(line.Has);

    /// <summary>Whether the first day and the last one asked about are named.</summary>
    public bool NamesSpan(CommandLine line) => _from is not null && line.Has(_from);

    /// <summary>What a command line asks, with defaults in place. What cannot be is told.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="asOf">The day when none is named; that of <see cref="AsOf"/> by default.</param>
    /// <param name="area">Whose citizens when no municipality is named; those of <see cref="Municipality"/> by default.</param>
    /// <param name="latest">A later day that is asked about too.</param>
    public RegisterQuestion Read(CommandLine line, LocalDate? asOf = null, Area? area = null, LocalDate? latest = null)
    {
        var (from, to) = (Of(line, _from), Of(line, _to));
        RefuseSpan(line, from, to);
        LocalDate[] days =
            _asOf is not null && line.Of(_asOf) is { Length: > 0 } named
                ? named
                : [(_asOf is null ? to : from) ?? asOf ?? _defaultDay];
        var (knownFrom, knownUntil) = (line.Of(_knownFrom), Of(line, _knownUntil));
        var lastKnown = knownUntil ?? new[] { days[0], to ?? days[0], latest ?? days[0] }.Max();
        if (knownFrom > lastKnown)
        {
            line.Refuse(
                $"--known-from {knownFrom:R}: må ikke ligge efter den sidste dag, der er kendt, {lastKnown:R}",
                $"--known-from {knownFrom:R}: must not be after the last day that is known, {lastKnown:R}",
                OfRegister().Where(o => !ReferenceEquals(o, _folder) && !ReferenceEquals(o, _area))
            );
        }

        var folder = line.Of(_folder);
        return new()
        {
            Folder = folder ?? (_sample is null ? null : Path.Combine(AppContext.BaseDirectory, "data", _sample)),
            IsSampleData = folder is null && _sample is not null,
            Areas = _area is not null && line.Of(_area) is { Length: > 0 } areas ? areas : [area ?? _defaultArea],
            Days = days,
            From = from,
            To = to,
            KnownFrom = knownFrom,
            KnownUntil = knownUntil,
            LastKnown = lastKnown,
        };
    }

    private IEnumerable<Option> OfRegister() =>
        new Option?[] { _folder, _area, _asOf, _from, _to, _knownFrom, _knownUntil }.OfType<Option>();

    private void RefuseSpan(CommandLine line, LocalDate? from, LocalDate? to)
    {
        if (_from is null || _to is null)
        {
            return;
        }

        if (line.Has(_from) != line.Has(_to))
        {
            line.Refuse("--from og --to hører sammen; skriv begge", "--from and --to belong together; write both");
        }
        else if (to < from)
        {
            line.Refuse(
                $"--to {to:R}: må ikke ligge før --from {from:R}",
                $"--to {to:R}: must not be before --from {from:R}"
            );
        }
    }

    private static LocalDate? Of(CommandLine line, Option<LocalDate?>? option) =>
        option is null ? null : line.Of(option);

    private static BilingualText Or(BilingualText description, BilingualText otherwise) =>
        new(
            $"{description.Danish}; {s_default.Danish} {otherwise.Danish}",
            $"{description.English}; {s_default.English} {otherwise.English}"
        );
}
