namespace Jobcenter.Rules.Kernel;

/// <summary>A parameter, or a part of one, that a fact is worked out from: what a title says of it where the fact itself is another value, as a date.</summary>
internal sealed class ParameterSlot<TFacts>(
    string id,
    ImmutableArray<ParameterValue<BilingualText>> values,
    FactReader<TFacts, LocalDate> dayOf,
    bool isSourced
)
{
    /// <summary>The value without a day asked about.</summary>
    public LabelTemplate.Slot Outline => Told(LabelTemplate.Slot.Of(id, values));

    /// <summary>The value on the day the facts are about; null where none holds.</summary>
    public LabelTemplate.Slot? On(in TFacts facts)
    {
        var day = dayOf(facts);
        foreach (var value in values)
        {
            if (day >= value.ValidFrom && !(day > value.ValidUntil))
            {
                return Told(new(id, value.Value, value.Source));
            }
        }

        return null;
    }

    private LabelTemplate.Slot Told(LabelTemplate.Slot slot) => isSourced ? slot : slot with { Source = null };
}
