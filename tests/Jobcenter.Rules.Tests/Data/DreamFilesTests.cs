using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Data;

/// <summary>Weekly codes are spells from a Monday to a Sunday, one for each run of weeks.</summary>
public sealed class DreamFilesTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly StringWriter _told = new();

    public void Dispose()
    {
        _told.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public void A_run_of_weeks_is_one_spell_also_over_a_year_of_53_weeks()
    {
        var register = Read(
            "y_2101;citizen;y_2052;y_2053;y_2103;y_2102;kommune\n130;a;111;131;783;;217\n",
            DreamCodes.Default
        );
        Assert.Equal(
            [
                new Spell(CitizenState.UnemploymentBenefit, new(2020, 12, 21), new LocalDate(2020, 12, 27)),
                new Spell(
                    CitizenState.CashAssistance,
                    new(2020, 12, 28),
                    new LocalDate(2021, 1, 10),
                    VisitationCategory.JobReady
                ),
                new Spell(CitizenState.DisabilityPension, new(2021, 1, 18), new LocalDate(2021, 1, 24)),
            ],
            register.SpellsOf(0).AsEnumerable()
        );
    }

    [Fact]
    public void A_file_without_a_header_is_refused_and_no_id_of_its_first_row_is_told()
    {
        File.WriteAllText(_path, "0101901234;111;111\n0101901235;111;111\n");
        using var told = new StringWriter();
        Assert.Throws<UnreadableInputException>(() =>
            DreamFiles.AddTo(_path, new RegisterBuilder(), log: new InputLog(told))
        );
        Assert.DoesNotContain("0101901234", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_refuses_the_row_until_it_is_told()
    {
        const string Text = "citizen;y_2101;y_2102\na;130;997\na;130;x\n";
        var register = Read(Text, DreamCodes.Default);
        Assert.Equal((0, 2), (register.SpellCount, (int)register.Rows.Refused));
        Assert.Equal(1, Read(Text, DreamCodes.Default.Ignoring(997)).SpellCount);
        Assert.Equal(2, Read(Text, DreamCodes.Default.With(997, CitizenState.Employment)).SpellCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => DreamCodes.Default.With(1000, CitizenState.Employment));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0007a")]
    public void A_row_without_an_id_is_refused_once_and_not_for_each_of_its_weeks(string id)
    {
        var register = Read(
            $"citizen;y_2101;y_2102;y_2103;y_2110\n{id};111;130;111;890\na;111;;;890\n",
            DreamCodes.Default
        );
        Assert.Equal((2, 1), (register.SpellCount, (int)register.Rows.Refused));
    }

    [Theory]
    [InlineData("citizen;y_2154\n")]
    [InlineData("borger;y_2101\n")]
    [InlineData("citizen;y_2101;Y_2101\n")]
    [InlineData("citizen;y_2101;citizen\n")]
    public void What_has_no_weeks_says_so(string text) =>
        Assert.Throws<UnreadableInputException>(() => Read(text, DreamCodes.Default));

    [Theory]
    [InlineData("citizen;y_2101;y_2102\n", 0, 0)]
    [InlineData("citizen;y_2101;y_2102\n;;\n ; ;\n", 0, 0)] // nothing but delimiters
    [InlineData("citizen;y_2101;y_2102\na;;\n", 0, 0)]
    [InlineData("citizen;y_2101;y_2102\na;0;000\n", 0, 0)]
    [InlineData("citizen;y_2101;y_2102\na;0111; 111 \n", 1, 0)]
    [InlineData("citizen;y_2101;y_2102\na;111\na;111;111;111\n", 0, 2)] // other widths than the header's
    [InlineData("citizen;y_2101\na;-111\na;1e2\na;111.0\na;99999999999\na;١١١\na;y_2101\n", 0, 6)]
    [InlineData("citizen;y_9101;y_9102\na;111;111\n", 1, 0)] // 1991
    [InlineData("citizen;y_9001\na;111\n", 1, 0)] // 2090
    [InlineData("citizen;y_2053;y_2101\na;111;111\n", 1, 0)]
    [InlineData("citizen;y_2101\na;111\na;111\n", 2, 0)] // whose days count once, as those of two rows of spells.csv
    public void Any_row_of_weeks_is_spells_or_refused(string text, int spells, int refused)
    {
        var register = Read(text, DreamCodes.Default);
        Assert.Equal((spells, refused), (register.SpellCount, (int)register.Rows.Refused));
    }

    [Theory]
    [InlineData("y_2101;y_2104;y_2105;y_2107", "mangler kolonnerne af 3 uger, den første efter y_2101;")]
    [InlineData("y_2107;y_2105;y_2106;y_2103", "mangler kolonnen af 1 uge, efter y_2103;")]
    [InlineData("y_2152;y_2153;y_2201;y_2202", "ukendt kolonne ses bort fra: y_2153")] // 2021 has 52 weeks
    [InlineData("y_2101;y_2100;y_2102;y_2103", "ukendt kolonne ses bort fra: y_2100")]
    [InlineData("y_2101;y_210x;y_2102;y_2103", "ukendt kolonne ses bort fra: y_210x")]
    public void A_week_that_is_missing_or_that_no_year_has_is_told(string weeks, string told)
    {
        Read($"citizen;{weeks}\na;111;111;111;111\n", DreamCodes.Empty.With(111, CitizenState.UnemploymentBenefit));
        Assert.Contains(told, Assert.Single(_told.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Property(MaxTest = 50)]
    public void Every_week_with_a_code_is_covered_and_no_other(byte[] weeks)
    {
        weeks = [.. weeks.Take(51).Append((byte)1)];
        var header = string.Join(';', weeks.Select((_, i) => $"y_19{i + 1:00}"));
        var register = Read(
            $"citizen;{header}\na;{string.Join(';', weeks.Select(w => w % 3 == 0 ? "" : w % 3 == 1 ? "111" : "771"))}\n",
            DreamCodes.Default
        );
        var monday = new LocalDate(2018, 12, 31);
        for (var i = 0; i < weeks.Length; i++)
        {
            CitizenState? expected = (weeks[i] % 3) switch
            {
                0 => null,
                1 => CitizenState.UnemploymentBenefit,
                _ => CitizenState.FlexJob,
            };
            var on = register
                .SpellsOf(0)
                .Where(s => s.From <= monday.PlusWeeks(i) && s.To >= monday.PlusWeeks(i).PlusDays(6));
            Assert.Equal(expected, on.Select(s => (CitizenState?)s.State).SingleOrDefault());
        }
    }

    [Fact]
    public void That_the_table_is_an_estimate_is_told_and_a_table_of_ones_own_is_none()
    {
        string Told(DreamCodes codes, Language language = Language.Danish)
        {
            File.WriteAllText(_path, "citizen;y_2101\na;111\n");
            var builder = new RegisterBuilder();
            builder.Add(new Citizen("a", Area.Municipality(217)));
            using var writer = new StringWriter();
            DreamFiles.AddTo(_path, builder, codes, new InputLog(writer, language));
            return writer.ToString();
        }

        Assert.Contains("er et skøn", Told(DreamCodes.Default), StringComparison.Ordinal);
        Assert.Contains(
            "is an estimate",
            Told(DreamCodes.Default.Ignoring(1), Language.English),
            StringComparison.Ordinal
        );
        Assert.Empty(Told(DreamCodes.Empty.With(111, CitizenState.UnemploymentBenefit)));
        Assert.Equal(Sureness.Sourced, DreamCodes.Empty.With(111, CitizenState.UnemploymentBenefit).Sureness);
    }

    [Fact]
    public void A_row_with_an_unknown_code_makes_only_its_own_citizen_provisional()
    {
        var lost = Read("citizen;y_2101\na;x\n", DreamCodes.Default).Lost;
        Assert.Single(lost.Why("a", LostRows.All));
        Assert.Empty(lost.Why("b", LostRows.All));
    }

    private Register Read(string text, DreamCodes codes)
    {
        File.WriteAllText(_path, text);
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        DreamFiles.AddTo(_path, builder, codes, new InputLog(_told, Language.Danish));
        return builder.Build(new LocalDate(2021, 12, 31));
    }
}
