namespace Jobcenter.Rules.Placements;

/// <summary>The law's numbers about placements as the law's document has them, with those of one's own over them. What each is, stands there.</summary>
internal sealed class PlacementLimits
{
    private readonly DocumentParts _parts;
    private readonly DocumentReading _reading;
    private readonly ImmutableArray<Parameter<BilingualText>>.Builder _all = ImmutableArray.CreateBuilder<
        Parameter<BilingualText>
    >();
    private readonly Dictionary<string, ImmutableArray<int>> _groups = new(StringComparer.Ordinal);

    private PlacementLimits(DocumentParts parts, DocumentReading reading)
    {
        (_parts, _reading) = (parts, reading);
        parts.ReadParameters(reading);
        Rules = Of("placementRules", ValueForms.Flag);
        ShortInternship = Of("shortInternship", LegalForms.Duration, LegalGroups.Short);
        LongInternship = Of("longInternship", LegalForms.Duration, LegalGroups.Others);
        ExtendedInternship = Of("extendedInternship", LegalForms.Duration, LegalGroups.Others);
        FurtherExtension = Of("furtherExtension", LegalForms.Time, LegalGroups.Others);
        InternshipHours = Of("internshipHours", ValueForms.Hours);
        PrivateSubsidy = Of("privateSubsidy", LegalForms.Duration, LegalGroups.Short, LegalGroups.ByReadiness);
        PublicSubsidy = Of("publicSubsidy", LegalForms.Duration, LegalGroups.Short, LegalGroups.ByReadiness);
        ActivityReadySubsidy = Of("activityReadySubsidy", LegalForms.Duration, LegalGroups.ActivityReady);
        ExtendedSubsidy = Of("extendedSubsidy", LegalForms.Duration, LegalGroups.ActivityReady);
        LongSubsidy = Of("longSubsidy", LegalForms.Duration, LegalGroups.Long, LegalGroups.ByReadiness);
        PensionSubsidy = Of("pensionSubsidy", LegalForms.Duration, LegalGroups.Pension);
        Nytteindsats = Of("nytteindsats", LegalForms.Duration);
        TailoredNytteindsats = Of("tailoredNytteindsats", LegalForms.Duration);
        TailoredHours = Of("tailoredHours", ValueForms.Hours);
        PriorSupport = Of("priorSupport", LegalForms.Time, LegalGroups.PriorSupport, LegalGroups.PriorSupportPrivate);
        ExemptFromAge = Of(
            "exemptFromAge",
            new WholeForm(0, 150),
            LegalGroups.PriorSupport,
            LegalGroups.PriorSupportPrivate
        );
        Ratio = Of("ratio", LegalForms.Ratio);
        RatioCounting = Of("ratioCounting", ValueForms.Word(Vocabulary.Of<RatioCounting>()));
        RatioAverage = Of("ratioAverage", LegalForms.Time);
        NytteindsatsRatio = Of("nytteindsatsRatio", ValueForms.Flag);
        NetIncreaseAverage = Of("netIncreaseAverage", LegalForms.Time);
        if (reading.Count > 0)
        {
            throw new DocumentFormatException(reading.Faults);
        }

        All = _all.ToImmutable();
    }

    /// <summary>The numbers as we read them.</summary>
    public static PlacementLimits Default { get; } =
        new(SourceDocuments.Of("LAW").Only(DocumentParts.Parameters), new DocumentReading());

    /// <summary>All of them as texts, in the order to read them.</summary>
    public ImmutableArray<Parameter<BilingualText>> All { get; }

    /// <summary>The target groups (LAB § 6) that a number is about; empty for all.</summary>
    public ImmutableArray<int> GroupsOf(string id) => _groups[id];

    /// <summary>Whether the rules about placements are loaded for a day; where they are not, a note says why.</summary>
    public Parameter<bool> Rules { get; }

    public Parameter<WeeksOrMonths> ShortInternship { get; }

    public Parameter<WeeksOrMonths> LongInternship { get; }

    public Parameter<WeeksOrMonths> ExtendedInternship { get; }

    public Parameter<WeeksOrMonths> FurtherExtension { get; }

    public Parameter<WeeklyHours> InternshipHours { get; }

    public Parameter<WeeksOrMonths> PrivateSubsidy { get; }

    public Parameter<WeeksOrMonths> PublicSubsidy { get; }

    public Parameter<WeeksOrMonths> ActivityReadySubsidy { get; }

    public Parameter<WeeksOrMonths> ExtendedSubsidy { get; }

    public Parameter<WeeksOrMonths> LongSubsidy { get; }

    public Parameter<WeeksOrMonths> PensionSubsidy { get; }

    public Parameter<WeeksOrMonths> Nytteindsats { get; }

    public Parameter<WeeksOrMonths> TailoredNytteindsats { get; }

    public Parameter<WeeklyHours> TailoredHours { get; }

    public Parameter<WeeksOrMonths> PriorSupport { get; }

    public Parameter<int> ExemptFromAge { get; }

    public Parameter<RatioLimit> Ratio { get; }

    public Parameter<RatioCounting> RatioCounting { get; }

    /// <summary>The time before the start that full-time equivalents are the average of. Heads are no average.</summary>
    public Parameter<WeeksOrMonths> RatioAverage { get; }

    public Parameter<bool> NytteindsatsRatio { get; }

    public Parameter<WeeksOrMonths> NetIncreaseAverage { get; }

    /// <summary>These with the parameters of a document over them.</summary>
    public PlacementLimits With(string json)
    {
        var reading = new DocumentReading();
        var own = DocumentParts.Read(Guard.Against.Null(json), string.Empty, reading);
        return new(_parts.With(own.Only(DocumentParts.Parameters), reading), reading);
    }

    /// <summary>The last day without a break on which the rules of a day are still loaded; null where no end is known or none are.</summary>
    public LocalDate? LastDayOfRules(LocalDate date)
    {
        LocalDate? last = null;
        while (Rules.ValueOn(last?.PlusDays(1) ?? date) is { Value: true } row)
        {
            last = row.ValidUntil;
            if (last is null)
            {
                break;
            }
        }

        return last;
    }

    private Parameter<T> Of<T>(string id, Form<T> form, params ReadOnlySpan<LegalGroups> groups)
        where T : notnull
    {
        var parameter = ParameterTable.Of(_reading).Find(id, form) ?? new Parameter<T>(id, new(id, id));
        _all.Add(
            new(
                id,
                parameter.Name,
                [
                    .. parameter.Values.Select(v => new ParameterValue<BilingualText>(
                        v.Value is bool or ILocalizable
                            ? FactText.Of(v.Value, extraDecimals: 0)
                            : new(form.Text(v.Value, Language.Danish), form.Text(v.Value, Language.English)),
                        v.ValidFrom,
                        v.ValidUntil,
                        v.Source,
                        v.Sureness,
                        v.Notes
                    )),
                ]
            )
        );
        _groups.Add(id, LegalGroups.AllOf(groups));
        return parameter;
    }
}
