using Samples.Shared;

namespace Samples.Sequences;

/// <summary>What the command was asked to do.</summary>
/// <param name="Register">Which register is asked, of whom, and on which day.</param>
/// <param name="Programme">The project whose participants are reviewed.</param>
/// <param name="Explain">The citizen whose reasons are asked for; null for all citizens without them.</param>
internal sealed record PlacementsSettings(RegisterQuestion Register, string Programme, string? Explain);
