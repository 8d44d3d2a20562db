using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Of the refugees and family reunified whose years have passed, the share in ordinary employment.</summary>
    /// <param name="ArrivedFrom">The first day of arrival that counts, included.</param>
    /// <param name="Years">How many years after the arrival.</param>
    /// <param name="InWork">In work when: the first decides, the others are shown. Within the years, then on the day, when default.</param>
    internal sealed record ArrivalEmployment(
        LocalDate ArrivedFrom,
        int Years,
        ImmutableArray<EmploymentReading> InWork = default
    )
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new("andel i beskæftigelse efter ankomst", "share in employment after arrival"),
            GoesOn: true
        )
    {
        private static readonly BilingualText s_pending = new(
            "afventer, fordi årene ikke er gået endnu",
            "pending, for the years have not passed yet"
        );
        private static readonly CountedFact s_arrival = new(
            "withoutArrival",
            "arrival_date",
            new("borgere uden kendt ankomstdag", "citizens without a known day of arrival")
        );
        private static readonly CountedFact s_history = new(
            "withoutHistory",
            "from",
            new("borgere, der er ankommet, før registeret kendes", "citizens who arrived before the register is known")
        );

        private static readonly ImmutableArray<EmploymentReading> s_both =
        [
            EmploymentReading.Within,
            EmploymentReading.OnTheDay,
        ];

        public static ObjectForm<ArrivalEmployment> Form =>
            OfCitizens<ArrivalEmployment>(static f =>
                new(
                    f.Has("arrivedFrom", Day, static m => m.ArrivedFrom),
                    f.Has("years", PropertyForms.Years, static m => m.Years),
                    f.Words("inWork", static m => m.InWork, s_both)
                )
            );

        public ImmutableArray<EmploymentReading> InWork { get; init; } = InWork.IsDefault ? s_both : InWork;

        internal override ImmutableArray<MeasureReading> Readings(string requirementId) =>
            [
                .. InWork
                    .Select((r, i) => Reading(requirementId, r, i == 0))
                    .Select(r => r with { Name = NameOf(r.Name) }),
            ];

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            InWork.SelectMany(
                (reading, i) =>
                    scope.ToDate(
                        Reading(scope.Id, reading, i == 0).Figures,
                        (r, _) =>
                        {
                            var count = ArrivalCounts.Employment(
                                scope.Area,
                                ArrivedFrom,
                                r.KnownUntil,
                                Years,
                                reading == EmploymentReading.OnTheDay
                            );
                            var pending = count.Among(Filter).Of(r).Select(static p => p.Pending);
                            return Portioned(r, count, s_arrival, s_history)
                                .Select(c =>
                                    c with
                                    {
                                        Basis = c.Basis.Insert(1, Counted.Remark("pending", s_pending, pending.Value)),
                                    }
                                );
                        }
                    )
            );

        internal override Measure MovedBy(int years) => this with { ArrivedFrom = ArrivedFrom.PlusYears(years) };

        private static MeasureReading Reading(string requirementId, EmploymentReading reading, bool decides)
        {
            var (id, name, title) =
                reading == EmploymentReading.Within
                    ? (
                        "within",
                        new BilingualText(
                            "andel i beskæftigelse inden for årene",
                            "share in employment within the years"
                        ),
                        new BilingualText("når som helst inden for årene", "at any time within the years")
                    )
                    : (
                        "on-the-day",
                        new(
                            "andel i beskæftigelse på dagen, årene er gået",
                            "share in employment on the day the years have passed"
                        ),
                        new("på dagen, årene er gået", "on the day the years have passed")
                    );
            return new(FigureMeasure.Share(decides ? requirementId : $"{requirementId}-{id}"), name, id, title);
        }
    }

    /// <summary>Of the citizens of a housing area on the first day, the share that gets a job or an education after it.</summary>
    /// <param name="HousingArea">The housing area, compared letter by letter.</param>
    /// <param name="Category">Job ready (dagpenge too) or activity ready on the first day.</param>
    /// <param name="MinAge">The youngest age on the first day, included; null for no limit.</param>
    /// <param name="MaxAge">The oldest age on the first day, included; null for no limit.</param>
    internal sealed record AreaEffort(
        string HousingArea,
        VisitationCategory Category,
        int? MinAge = null,
        int? MaxAge = null
    )
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new("andel, der har fået job eller uddannelse", "share that got a job or an education")
        )
    {
        private static readonly CountedFact[] s_facts =
        [
            new("withoutArea", "area", new("borgere uden kendt boligområde", "citizens without a known housing area")),
            new(
                "withoutAge",
                "birth_date",
                new("borgere uden kendt fødselsdag", "citizens without a known day of birth")
            ),
            new(
                "withoutCategory",
                "category",
                new(
                    "borgere uden kendt visitation på indsatsens første dag",
                    "citizens without a known category on the effort's first day"
                )
            ),
            new(
                "withoutJobHours",
                "hours",
                new(
                    "borgere med et job, der kan være det samme som et tidligere, fordi timerne ikke er kendt",
                    "citizens with a job that may be one with an earlier one, for the hours are not known"
                )
            ),
        ];

        public static ObjectForm<AreaEffort> Form =>
            OfCitizens<AreaEffort>(static f =>
                    new(
                        f.Has("housingArea", Text, static m => m.HousingArea),
                        f.Has("category", PropertyForms.Category, static m => m.Category),
                        f.May("minAge", PropertyForms.Age, static m => m.MinAge),
                        f.May("maxAge", PropertyForms.Age, static m => m.MaxAge)
                    )
                )
                .When(
                    "category",
                    new("jobparat eller aktivitetsparat", "jobparat or aktivitetsparat"),
                    static v =>
                        v.Get<VisitationCategory>("category")
                            is VisitationCategory.JobReady
                                or VisitationCategory.ActivityReady
                )
                .When(
                    "minAge",
                    new("højst maxAge", "at most maxAge"),
                    static v => !(v.Find<int>("minAge") > v.Find<int>("maxAge"))
                );

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            SharedUntil(
                scope,
                until =>
                    HousingAreaCounts.Effort(
                        scope.Area,
                        HousingArea,
                        Category,
                        scope.FirstDay,
                        scope.Pace.Deadline?.LastDay ?? scope.FirstDay,
                        until,
                        MinAge,
                        MaxAge
                    ),
                s_facts
            );
    }
}
