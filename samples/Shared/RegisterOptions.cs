using System.CommandLine;
using System.CommandLine.Parsing;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Samples.Shared;

/// <summary>The options of all commands that ask a register on a day: where it is, whose citizens, and what is known of it.</summary>
public sealed class RegisterOptions
{
    private readonly CommandOptions _options;
    private readonly string _sample;
    private readonly LocalDate _day;
    private readonly Area _default;
    private readonly Option<string?> _folder;
    private readonly Option<Area?>? _area;
    private readonly Option<LocalDate?> _asOf;
    private readonly Option<LocalDate?> _knownFrom;

    /// <summary>Adds the options to a command's.</summary>
    /// <param name="options">The command's.</param>
    /// <param name="files">The files of the folder, as <c>citizens.csv, spells.csv</c>.</param>
    /// <param name="sample">The folder of the sample's data that is read when none is named.</param>
    /// <param name="day">What happens on the day.</param>
    /// <param name="asOf">The day when none is named.</param>
    /// <param name="area">Whose citizens when no municipality is named; all of the register's by default.</param>
    /// <param name="ofMunicipality">Whether a municipality may be named; it may by default.</param>
    public RegisterOptions(
        CommandOptions options,
        string files,
        string sample,
        BilingualText day,
        LocalDate asOf,
        Area? area = null,
        bool ofMunicipality = true
    )
    {
        (_options, _sample, _day, _default) = (options, sample, asOf, area ?? Area.Country);
        _folder = options.Register(
            new(
                $"Mappe med {files}; ellers det medfølgende eksempel",
                $"Folder with {files}; default the shipped example"
            )
        );
        _area = ofMunicipality
            ? options.Municipality(
                area is { } named
                    ? new($"Hvis borgere; ellers {named}", $"Whose citizens; default {named}")
                    : new("Hvis borgere; ellers alle i registeret", "Whose citizens; default all of the register's")
            )
            : null;
        _asOf = options.AsOf(new($"{day.Danish}; ellers {asOf:R}", $"{day.English}; default {asOf:R}"));
        _knownFrom = options.KnownFrom();
    }

    /// <summary>Whether a register is named.</summary>
    public bool NamesRegister(ParseResult parsed) => parsed.GetValue(_folder) is not null;

    /// <summary>The day that is named; null for none.</summary>
    public LocalDate? NamedDay(ParseResult parsed) => parsed.GetValue(_asOf);

    /// <summary>The day that is named, or another one, or the sample's.</summary>
    public LocalDate DayOf(ParseResult parsed, LocalDate? asOf = null) => NamedDay(parsed) ?? asOf ?? _day;

    /// <summary>What a command line asks, with defaults in place.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="asOf">The day when none is named; the sample's by default.</param>
    /// <param name="knownUntil">The last day that the register tells of; the day asked about by default.</param>
    public RegisterQuestion Read(ParseResult parsed, LocalDate? asOf = null, LocalDate? knownUntil = null)
    {
        var folder = parsed.GetValue(_folder);
        var day = DayOf(parsed, asOf);
        var (knownFrom, until) = (parsed.GetValue(_knownFrom), knownUntil ?? day);
        _options.RefuseKnownAfter(knownFrom, until);
        return new()
        {
            Folder = folder ?? Path.Combine(AppContext.BaseDirectory, "data", _sample),
            IsSampleData = folder is null,
            Area = (_area is null ? null : parsed.GetValue(_area)) ?? _default,
            AsOf = day,
            KnownFrom = knownFrom,
            KnownUntil = until,
        };
    }
}
