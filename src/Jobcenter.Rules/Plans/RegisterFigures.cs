using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>Counts for requirements what they ask of a register, each figure once.</summary>
internal sealed class RegisterFigures(Register register, Area municipality, LocalDate asOf, CountingOptions counting)
{
    private static readonly SourceReference s_source = new("register");
    private readonly Dictionary<FigureKey, Known<Figure>> _figures = [];

    public IEnumerable<KeyValuePair<FigureKey, Known<Figure>>> All => _figures;

    /// <summary>The last day a count can reach: both asked for and known.</summary>
    public LocalDate Until { get; } = LocalDate.Min(asOf, register.KnownUntil);

    public void CountFullTimePersons(BenefitGroup group, MeasuringPeriod period)
    {
        var key = new FigureKey(Measure.FullTimePersons(group), municipality, period);
        if (!_figures.ContainsKey(key))
        {
            _figures[key] = register
                .CountFullTimePersons(group, period, municipality, counting)
                .Select(f => Computed(key, f.Count, isProvisional: false));
        }
    }

    public void CountEducationExits(
        Measure measure,
        MeasuringPeriod keyPeriod,
        LocalDate from,
        LocalDate until,
        EducationExitOptions options
    )
    {
        var key = new FigureKey(measure, municipality, keyPeriod);
        _figures[key] = register
            .CountEducationExits(municipality, from, until, options)
            .Select(count => Computed(key, new Fraction(count.Persons), count.IsProvisional));
    }

    public void CountLongTermFullTimePersons(CitizenState benefit, MeasuringPeriod period, int years)
    {
        var key = new FigureKey(Measure.LongTermFullTimePersons(benefit), municipality, period);
        if (!_figures.ContainsKey(key))
        {
            _figures[key] = register
                .CountLongTermFullTimePersons(benefit, period, municipality, years)
                .Select(f => Computed(key, f.Count, isProvisional: false));
        }
    }

    public void CountPersons(
        Measure measure,
        MeasuringPeriod keyPeriod,
        Func<Register, Area, Known<int>> count,
        Func<Register, Area, FactReading?>? remark = null
    )
    {
        var key = new FigureKey(measure, municipality, keyPeriod);
        _figures[key] = count(register, municipality)
            .Select(persons => new Figure(
                key,
                new Fraction(persons),
                FigureOrigin.Computed,
                s_source,
                basis: remark?.Invoke(register, municipality) is { } beside ? [beside] : []
            ));
    }

    public void CountShare(Measure measure, MeasuringPeriod keyPeriod, Func<Register, Area, Known<CountedShare>> count)
    {
        var key = new FigureKey(measure, municipality, keyPeriod);
        if (_figures.ContainsKey(key))
        {
            return;
        }

        var counted = count(register, municipality);
        if (!counted.IsKnown)
        {
            _figures[key] = Known.Missing<Figure>(counted.Reason);
            return;
        }

        var share = counted.Value.Citizens.Share;
        _figures[key] = share.IsKnown
            ? Known.Of(
                new Figure(
                    key,
                    share.Value.Value,
                    FigureOrigin.Computed,
                    s_source,
                    counted.Value.IsProvisional,
                    counted.Value.Basis()
                )
                {
                    Cases = counted.Value.Cases,
                }
            )
            : Known.Missing<Figure>(share.Reason);
    }

    private static Figure Computed(FigureKey key, Fraction value, bool isProvisional) =>
        new(key, value, FigureOrigin.Computed, s_source, isProvisional);
}
