namespace Jobcenter.Rules.Kernel;

/// <summary>Finds the smaller facts a rule asks about within larger ones, so that one body of a rule serves both.</summary>
internal delegate TFacts FactsOf<TAll, TFacts>(in TAll all);
