namespace Jobcenter.Rules.Kernel;

/// <summary>Tells what a fact was computed from. Asked only when an answer is explained.</summary>
/// <typeparam name="TFacts">The facts a rule is asked about.</typeparam>
/// <param name="facts">The facts.</param>
/// <returns>The readings the fact rests on.</returns>
public delegate ImmutableArray<FactReading> FactBasis<TFacts>(in TFacts facts);
