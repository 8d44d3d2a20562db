using Samples.Data;

// Makes the data shipped with samples/FollowUp: dotnet run --project samples/SampleData [FOLDER]
var folder = args.Length > 0 ? args[0] : Path.Combine("samples", "FollowUp", "data", "HEL21");
DataFiles.Write(folder);
Console.WriteLine($"Wrote citizens.csv, spells.csv and figures.csv to {folder}");
return 0;
