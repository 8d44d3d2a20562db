using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>A number of a plan or of the law stands in a document, and nowhere in the code of the rules.</summary>
public sealed partial class PlanNumberTests
{
    // What rules are written with, not rules themselves.
    private static readonly string[] s_noRules =
    [
        "Answers",
        "Forms",
        "Internal",
        "Json",
        "Kernel",
        "Quantities",
        "Time",
    ];

    // What is no number of a plan or of the law, by why.
    private static readonly string[] s_allowed =
    [
        // Bounds of what is taken in, far from what any plan says.
        "BrancheTracks/Catalogues/BrancheCatalogue.cs MaxTracks",
        "BrancheTracks/Catalogues/BrancheCataloguesBuilder.cs MostCatalogues",
        "BrancheTracks/JobOrders/JobOrder.cs MostPlaces",
        "BrancheTracks/Reviews/GroupCourse.cs MostDays",
        "BrancheTracks/Reviews/GroupCourseSplit.cs MostCitizens",
        "BrancheTracks/Reviews/GroupCourseSplit.cs Largest",
        "Citizens/AgeSpan.cs Oldest",
        "Citizens/AgeSpan.cs <= 7", // signs of "18-29", not years
        "Counts/FullTimePersonCounts.Series.cs MaxMonths",
        "Counts/UnknownHours.cs MostWays",
        "Placements/WeeksOrMonths.cs Most",
        "Plans/Figure.cs MaxValue",
        "Plans/FigureMeasure.cs <= 60",
        "Plans/FigureSetBuilder.Fields.cs MaxDecimals",
        "Plans/Pace.cs MaxPeriods",
        "Plans/FollowUpContext.cs MostOthers",
        "Plans/LostFigures.cs MostPlaces",
        "Plans/LostFigures.cs MostFigures",
        "Plans/LostFigures.cs MostRows",
        "Plans/Resultatkrav.cs MostOpen",
        "Registers/FieldKind.cs MaxNumberLength",
        "Registers/FieldKinds.cs <= 3",
        "Registers/LostRows.cs MostCitizens",
        "Registers/RowBuilder.cs KeptRefusals",
        "TargetGroups/ActDecision.cs OldestAge",
        "TargetGroups/SituationSchema.cs MaxNumber",
        "TargetGroups/TargetGroupAct.cs MostGroups",
        // How many a closed list has: codes of municipalities, states, groups of an act.
        "Citizens/Area.cs MinCode",
        "Citizens/Area.cs MaxCode",
        "Citizens/CitizenStates.cs Count",
        "Contacts/ContactCourse.cs LastGroup",
        "Counts/BenchmarkRanking.cs Municipalities",
        "Counts/FullTimePersonCounts.Movement.cs Kinds",
        "Placements/LegalGroups.cs Last",
        // The calendar, the clock and how dates and numbers are written.
        "Counts/DayTable.cs Saturday",
        "Placements/Policies/PauseSweep.cs >= 2",
        "Placements/PlacementCounts.Register.cs PlusDays(2)",
        "Plans/FigureSetBuilder.Fields.cs == 4",
        "Registers/DayText.cs IsoLength",
        "Registers/DayText.cs FirstDreamYear",
        "Registers/DayText.cs Parts",
        "Registers/DayText.cs ShortYear",
        "Registers/DayText.cs LongestDay",
        "Registers/DayText.cs ShortMonth",
        "Registers/DayText.cs <= 18",
        "Registers/DayText.cs < 7",
        "Registers/DayText.cs == 4",
        "Registers/DayText.cs > 12",
        "Registers/DayText.cs > 9",
        "Registers/FieldKinds.cs MinutesPerDay",
        "Registers/NumberText.cs GroupSize",
        "Registers/RegisterBuilder.Batch.cs new LocalDate(2",
        "Registers/RegisterLimits.cs LocalDate s_firstOpenEnd = new(2",
        "Registers/RegisterLimits.cs LocalDate OpenEnd { get; } = new(9",
        "TargetGroups/StepDeadline.cs MonthsInYear",
        // Bits, blocks, places of a table and marks for what is none.
        "BrancheTracks/JobOrders/CandidateOrder.cs NotKnown",
        "BrancheTracks/JobOrders/CandidateOrder.cs DayBits",
        "BrancheTracks/Reviews/TrackEffortCounts.cs FirstTrack",
        "BrancheTracks/Reviews/TrackEffortCounts.cs WithoutBranche",
        "Counts/ArrivalCounts.cs Pending",
        "Counts/AreaRuns.cs MostCitizens",
        "Counts/FlexJobCounts.cs WithoutHours",
        "Counts/HousingAreaCounts.cs InDoubt",
        "Counts/StatusCounts.cs InDoubt",
        "Counts/DayPlaces.cs Block",
        "Counts/DayPlaces.cs Lanes",
        "Counts/DayTable.cs SpellsPerBlock",
        "Counts/HoursExcess.cs == 2",
        "Counts/HoursExcess.cs > 2",
        "Counts/SpellScan.cs Block",
        "Counts/SpellScan.cs Lanes",
        "Counts/SpellScan.cs SeventhOf16Bits",
        "Counts/SpellScan.cs SpellsPerSum",
        "Counts/IndexScan.cs HoursVectorsPerSum",
        "Counts/IndexScan.cs Lanes",
        "Counts/IndexScan.cs SeventhOf16Bits",
        "Counts/IndexScan.cs VectorsPerSum",
        "Registers/Register.cs BlocksForWhole",
        "Registers/Register.cs CitizensForNumber",
        "Registers/Register.cs PiecesForThread",
        "Registers/SpellIndex.cs Blocks",
        "Registers/SpellIndex.cs FewestInBlock",
        "Registers/SpellIndex.cs MostInBlock",
        "Placements/SequenceReview.Progress.cs < 2",
        "Plans/ComparedWith.cs < 2",
        "Plans/PeriodComparing.cs == 2",
        "Registers/Chunks.cs First",
        "Registers/Chunks.cs Shift",
        "Registers/CitizenColumns.cs EducationOrder",
        "Registers/IdColumn.cs FirstIds",
        "Registers/IdColumn.cs FirstLetters",
        "Registers/IdColumn.cs Shift",
        "Registers/IdTable.cs FewJumps",
        "Registers/IdTable.cs FirstSlots",
        "Registers/IdTable.cs Near",
        "Registers/ImageReader.cs Piece",
        "Registers/ImageWriter.cs Piece",
        "Registers/ImageWriter.cs Waiting",
        "Registers/Register.Image.cs ImageVersion",
        "Registers/SpellBatch.cs UnixEpochDay",
        "Registers/SpellColumns.cs CategoryShift",
        "Registers/SpellColumns.cs StateMask",
        "TargetGroups/ActDecision.cs UsualAges",
        "TargetGroups/ActOutcomes.cs LastConflict",
        "TargetGroups/ActOutcomes.cs OpenBit",
        "TargetGroups/KeyTable.cs Spread",
        "TargetGroups/SituationKey.cs AgeShift",
        "TargetGroups/SituationKey.cs CategoryNotKnown",
        "TargetGroups/SituationKey.cs CategoryShift",
        "TargetGroups/SituationKey.cs EducationShift",
        "TargetGroups/SituationKey.cs MostAgeLimits",
        "TargetGroups/SituationKey.cs ProgrammeShift",
        "TargetGroups/SituationKey.cs RehabilitationShift",
        "TargetGroups/SituationKey.cs RessourceforloebShift",
        "TargetGroups/SituationKey.cs SeveralCategories",
        "TargetGroups/TargetGroupAct.cs Contradiction",
        "TargetGroups/TargetGroupAct.cs MissingFacts",
        "TargetGroups/TargetGroupAct.cs NotInKnownGroups",
        // What a file that leaves it out has always meant; HEL21's own number stands in its document.
        "Counts/CourseCounts.Exits.cs windowDays",
        "Plans/Measure.Persons.cs WindowDays",
    ];

    [Fact]
    public void No_number_of_a_plan_or_the_law_stands_in_the_code_of_the_rules() =>
        None(Found().Except(s_allowed, StringComparer.Ordinal));

    [Fact]
    public void What_is_allowed_is_there() => None(s_allowed.Except(Found(), StringComparer.Ordinal));

    [Theory]
    [InlineData("    private const int AgeOfTheYoung = 30;", "AgeOfTheYoung")]
    [InlineData("    int windowDays = 30", "windowDays")]
    [InlineData("    public int Minutes { get; init; } = 45;", "Minutes")]
    [InlineData("    } = 26;", null)] // its name stands on the line before
    [InlineData("    if (age < 30)", "< 30")]
    [InlineData("    first.PlusMonths(-6)", "PlusMonths(-6)")]
    [InlineData("    private static readonly LocalDate s_from = new(2020, 1, 1);", "LocalDate s_from = new(2")]
    [InlineData("    // at most 28 days: pause <= 28", null)]
    [InlineData("    new(\"mindst 28 dage: pause >= 28\")", null)]
    [InlineData("    if (count > 1)", null)]
    [InlineData("    Met = 5,", null)] // a member of an enum
    [InlineData("    Known => 3,", null)]
    public void The_check_can_fail(string line, string? found) =>
        Assert.Equal(found is null ? [] : [found], Numbers(line));

    private static void None(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults.Distinct(StringComparer.Ordinal));
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Found() =>
        from path in Directory.EnumerateFiles(Library.Source, "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Library.Source, path).Replace('\\', '/')
        let folder = file.Split('/')[0]
        where folder is not ("bin" or "obj") && !s_noRules.Contains(folder, StringComparer.Ordinal)
        from line in File.ReadLines(path)
        from number in Numbers(line)
        select $"{file} {number}";

    private static IEnumerable<string> Numbers(string line)
    {
        var code = Comment().Replace(Text().Replace(line, "\"\""), string.Empty).TrimEnd();
        return Number().Matches(code).Select(static m => m.Groups.Values.Skip(1).First(static g => g.Success).Value);
    }

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();

    [GeneratedRegex("//.*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    // Constants, defaults, days, steps of the calendar and limits; 0 and 1 are no plan's.
    [GeneratedRegex(
        """
            const\s(int|long|uint|decimal|double)\s(?<name>\w+)\s=\s[^;]*?(?<![\w.])([2-9]|\d[\d_]*\d)(?!\w)
            | \b(?<given>\w+)(\s\{[^}]*\})?\s=\s([2-9]|\d[\d_]*\d)(?=[;)]|$)
            | (?<day>new\sLocalDate\(\d|LocalDate\s\w+(\s\{[^}]*\})?\s=\snew\(\d)
            | \.(?<step>Plus(Days|Weeks|Months|Years)\(-?([2-9]|\d[\d_]*\d)\))
            | (?<![<>=])(?<limit>(<=|>=|==|<|>)\s([2-9]|\d[\d_]*\d)(?![\w.]))
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();
}
