using System.Text;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A kind of rows is described once: the page of the files, the headers and the refusals say the same.</summary>
public sealed class SchemaTests
{
    private static readonly RegisterBuilder s_register = new();
    private static readonly BrancheRegisterBuilder s_branche = new(BrancheCatalogues.Default, Area.Municipality(217));

    public static TheoryData<string> Files { get; } = [.. Intakes().Select(i => i.Schema.File)];

    [Fact]
    public void The_page_of_the_files_has_every_column_as_its_schema_says()
    {
        var page = File.ReadAllText(Path.Combine(Library.Root, "docs", "files.md"));
        var tables = Intakes().Select(i => Table(i.Schema)).ToList();
        // To approve a change, copy the received table to the page.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "Files.received.md"), string.Join('\n', tables));
        Assert.All(tables, t => Assert.Contains(t, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_are_once_and_everything_is_said_in_both_languages(string file)
    {
        var columns = Of(file).Schema.Columns;
        Assert.Equal(columns.Length, columns.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            columns.SelectMany(c => new[] { c.Meaning, c.Form }),
            t => Assert.True(t.Danish.Length > 1 && t.English.Length > 1)
        );
        Assert.Contains(columns, c => c.IsRequired);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_empty_row_is_never_taken_for_one_with_something_in_it(string file) =>
        Assert.False(Of(file).Add(_ => null));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_header_says_what_it_lacks_and_what_it_names_twice(string file)
    {
        var schema = Of(file).Schema;
        var names = schema.Columns.Select(c => c.Name).ToList();
        Assert.Null(schema.FaultOf(names));
        Assert.Null(schema.FaultOf([.. schema.Columns.Where(c => c.IsRequired).Select(c => $" {c} "), "shoe", "shoe"]));
        var required = schema.Columns.First(c => c.IsRequired).Name;
        Assert.StartsWith(
            $"lacks {required}; it must",
            schema.FaultOf(names.Where(n => n != required))?.English,
            StringComparison.Ordinal
        );
        Assert.Equal($"names the column {names[0]} twice", schema.FaultOf([.. names, names[0]])?.English);
        Assert.Equal($"{file}: {string.Join(';', names)}", schema.ToString());
    }

    private static RowIntake Of(string file) => Intakes().Single(i => i.Schema.File == file);

    private static IEnumerable<RowIntake> Intakes() =>
        [
            s_register.Citizens,
            s_register.Spells,
            s_register.Placements,
            s_register.Participations,
            s_register.Interviews,
            s_register.Contacts,
            s_register.Offers,
            new FigureSetBuilder().Figures,
            new SituationBuilder().Situations,
            new AnswerSheetBuilder(PracticeTest.All).Answers,
            s_branche.Marks,
            s_branche.Orders,
            s_branche.Meetings,
            s_branche.Coordinators,
            s_branche.Courses,
            new BrancheCataloguesBuilder(BrancheCatalogues.Default).Tracks,
        ];

    private static string Table(Schema schema)
    {
        var table = new StringBuilder($"**`{schema.File}`**\n\n| Column | | Says | Written as |\n|---|---|---|---|\n");
        foreach (var column in schema.Columns)
        {
            var must = column.IsRequired ? "must be there" : "";
            table.Append(
                $"| `{column.Name}` | {must} | {column.Meaning.English} | {column.Form.English.Replace("|", "\\|", StringComparison.Ordinal)} |\n"
            );
        }

        return table.ToString();
    }
}
