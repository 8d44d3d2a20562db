using Samples.Data;

// Makes the data shipped with samples/FollowUp: dotnet run --project samples/SampleData [FOLDER]
var folder = args.Length > 0 ? args[0] : Path.Combine("samples", "FollowUp", "data");
DataFiles.Write(folder);
Console.WriteLine($"Wrote the data of every plan to {folder}");
return 0;
