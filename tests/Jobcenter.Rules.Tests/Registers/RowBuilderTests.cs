using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>All builders live alike: they build once, let go of their rows, and keep what they refused.</summary>
public sealed class RowBuilderTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    public static TheoryData<string> Builders { get; } = [.. Lives().Select(l => l.Builder.GetType().Name)];

    [Theory]
    [MemberData(nameof(Builders))]
    public void A_builder_builds_once_and_keeps_only_what_it_refused(string name)
    {
        var (builder, intake, build) = Lives().Single(l => l.Builder.GetType().Name == name);
        var stream = intake.Reading(intake.Schema.Columns.Select(c => c.Name), _ => default);
        intake.Add(_ => null);
        stream.Add(new("f.csv", 2));
        build();
        Assert.Throws<InvalidOperationException>(build);
        Assert.Throws<InvalidOperationException>(() => intake.Add(_ => null));
        Assert.Throws<InvalidOperationException>(() => stream.Add());
        Assert.Equal(new RowCounts(2, 2), builder.Rows);
        Assert.Equal([default, new RowLocation("f.csv", 2)], builder.Refused.Select(r => r.Location));
        Assert.Equal($"{name}: 2 read, 2 refused", builder.ToString());
    }

    [Fact]
    public void A_misspelt_column_refuses_the_row_instead_of_being_empty()
    {
        var refused = new List<RefusedRow>();
        var builder = new RegisterBuilder(refused.Add);
        Assert.False(
            builder.Citizens.AddFields(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["citizen"] = "a",
                    ["municipality"] = "217",
                    ["brith_date"] = "1990-01-01",
                }
            )
        );
        Assert.Contains("brith_date", Assert.Single(refused).ToText(Language.Danish), StringComparison.Ordinal);
        Assert.Contains(
            "er ingen kolonne; kolonnerne er citizen",
            refused[0].ToText(Language.Danish),
            StringComparison.Ordinal
        );
        Assert.True(
            builder.Citizens.AddFields(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["citizen"] = "a",
                    ["municipality"] = "217",
                    ["birth_date"] = "1990-01-01",
                }
            )
        );
        Assert.Equal(new LocalDate(1990, 1, 1), builder.Build(new LocalDate(2025, 1, 1)).CitizenAt(0).BirthDate);
    }

    [Fact]
    public void What_was_built_is_not_kept_alive_by_its_builder()
    {
        var builder = new RegisterBuilder();
        var row = Build(builder);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(row.IsAlive);
        Assert.Equal(new RowCounts(1, 0), builder.Rows);
    }

    [Fact]
    public void The_first_thousand_refused_rows_are_kept_and_all_are_told()
    {
        var told = 0;
        var builder = new SituationBuilder(_ => told++);
        for (var i = 0; i < RowBuilder.KeptRefusals + 5; i++)
        {
            builder.Situations.Add(_ => null);
        }

        Assert.Equal((RowBuilder.KeptRefusals + 5, RowBuilder.KeptRefusals), (told, builder.Refused.Length));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Build(RegisterBuilder builder)
    {
        var citizen = new Citizen("a", RegisterCase.Helsingoer);
        builder.Add(citizen);
        builder.Build(s_until);
        return new(citizen);
    }

    private static ImmutableArray<(RowBuilder Builder, RowIntake Intake, Action Build)> Lives()
    {
        var register = new RegisterBuilder();
        var figures = new FigureSetBuilder();
        var answers = new AnswerSheetBuilder(PracticeTest.All);
        var situations = new SituationBuilder();
        return
        [
            (register, register.Spells, () => register.Build(s_until)),
            (figures, figures.Figures, () => figures.Build()),
            (answers, answers.Answers, () => answers.Build()),
            (situations, situations.Situations, () => situations.Build()),
        ];
    }
}
