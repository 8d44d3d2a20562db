namespace Jobcenter.Rules.Kernel;

/// <summary>Reads one fact out of a set of facts. It must be pure, and it must not allocate.</summary>
/// <typeparam name="TFacts">The facts a rule is asked about.</typeparam>
/// <typeparam name="TValue">The type of the fact's value.</typeparam>
/// <param name="facts">The facts.</param>
/// <returns>The value, or missing with the reason.</returns>
public delegate Known<TValue> FactReader<TFacts, TValue>(in TFacts facts);
