using Jobcenter.Rules.Registers;

namespace Samples.Data;

/// <summary>A made-up spell of a made-up citizen.</summary>
internal readonly record struct Row(Person Person, Spell Spell);
