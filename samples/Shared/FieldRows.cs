using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Branche = Jobcenter.Rules.BrancheTracks.BrancheColumnNames;
using Columns = Jobcenter.Rules.Registers.RegisterColumnNames;

namespace Samples.Shared;

/// <summary>The library's rows from fields by column, wherever the fields come from.</summary>
public static class FieldRows
{
    public static CitizenRow Citizen(Func<string, string> field) =>
        new()
        {
            Citizen = field(Columns.Citizen),
            Municipality = field(Columns.Municipality),
            BirthDate = field(Columns.BirthDate),
            Sex = field(Columns.Sex),
            HousingArea = field(Columns.HousingArea),
            ArrivalDate = field(Columns.ArrivalDate),
            ResidenceBasis = field(Columns.ResidenceBasis),
            Education = field(Columns.Education),
            GraduatedOn = field(Columns.GraduatedOn),
            Immigrant = field(Columns.Immigrant),
            IntroductionProgramme = field(Columns.IntroductionProgramme),
            EducationOrder = field(Columns.EducationOrder),
            MostVulnerable = field(Columns.MostVulnerable),
        };

    public static SpellRow Spell(Func<string, string> field) =>
        new(
            field(Columns.Citizen),
            field(Columns.State),
            field(Columns.Category),
            field(Columns.From),
            field(Columns.To),
            field(Columns.Hours)
        );

    public static PlacementRow Placement(Func<string, string> field) =>
        new()
        {
            Citizen = field(Columns.Citizen),
            Programme = field(Columns.Programme),
            Kind = field(Columns.Kind),
            Sector = field(Columns.Sector),
            Branche = field(Columns.Branche),
            Employer = field(Columns.Employer),
            AgreedOn = field(Columns.AgreedOn),
            From = field(Columns.From),
            To = field(Columns.To),
            Hours = field(Columns.Hours),
            AlignedOn = field(Columns.AlignedOn),
            FollowedUpOn = field(Columns.FollowedUpOn),
        };

    public static ParticipationRow Participation(Func<string, string> field) =>
        new()
        {
            Project = field(Columns.Project),
            Citizen = field(Columns.Citizen),
            From = field(Columns.From),
            To = field(Columns.To),
            Exit = field(Columns.Exit),
            DigitalTools = field(Columns.DigitalTools),
        };

    public static InterviewRow Interview(Func<string, string> field) =>
        new()
        {
            Citizen = field(Columns.Citizen),
            HeldOn = field(Columns.HeldOn),
            Minutes = field(Columns.Minutes),
            PreparationMinutes = field(Columns.PreparationMinutes),
            PreparedOn = field(Columns.PreparedOn),
        };

    public static MarkRow Mark(Func<string, string> field) =>
        new()
        {
            Citizen = field(Branche.Citizen),
            Tracks = field(Branche.Tracks),
            MarkedOn = field(Branche.MarkedOn),
            WaitingSince = field(Branche.WaitingSince),
            Available = field(Branche.Available),
            Offer = field(Branche.Offer),
            OfferReason = field(Branche.OfferReason),
            OfferDecidedOn = field(Branche.OfferDecidedOn),
            OfferDecidedBy = field(Branche.OfferDecidedBy),
        };

    public static OrderRow Order(Func<string, string> field) =>
        new()
        {
            Order = field(Branche.Order),
            Track = field(Branche.Track),
            Places = field(Branche.Places),
            DueOn = field(Branche.DueOn),
            OrderedOn = field(Branche.OrderedOn),
        };

    public static MeetingRow Meeting(Func<string, string> field) =>
        new() { Track = field(Branche.Track), HeldOn = field(Branche.HeldOn) };

    public static CoordinatorRow Coordinator(Func<string, string> field) =>
        new()
        {
            Track = field(Branche.Track),
            Coordinator = field(Branche.Coordinator),
            From = field(Branche.From),
            To = field(Branche.To),
        };

    public static CourseDayRow CourseDay(Func<string, string> field) =>
        new()
        {
            Course = field(Branche.Course),
            Track = field(Branche.Track),
            Date = field(Branche.Date),
            Length = field(Branche.Length),
            Citizens = field(Branche.Citizens),
        };

    public static TrackRow Track(Func<string, string> field) =>
        new()
        {
            Catalogue = field(Branche.Catalogue),
            Municipality = field(Branche.Municipality),
            ValidFrom = field(Branche.ValidFrom),
            ValidUntil = field(Branche.ValidUntil),
            Track = field(Branche.Track),
            Name = field(Branche.Name),
            EnglishName = field(Branche.EnglishName),
            Succeeds = field(Branche.Succeeds),
        };

    public static FigureRow Figure(Func<string, string> field) =>
        new()
        {
            Measure = field(FigureColumnNames.Measure),
            Area = field(FigureColumnNames.Area),
            Period = field(FigureColumnNames.Period),
            Value = field(FigureColumnNames.Value),
            Source = field(FigureColumnNames.Source),
        };

    public static AnswerRow Answer(Func<string, string> field) =>
        new()
        {
            Test = field(AnswerColumnNames.Test),
            Criterion = field(AnswerColumnNames.Criterion),
            Answer = field(AnswerColumnNames.Answer),
            Count = field(AnswerColumnNames.Count),
            Of = field(AnswerColumnNames.Of),
        };
}
