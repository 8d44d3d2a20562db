using Samples.Data;

// Makes the data shipped with samples/FollowUp and samples/BrancheTracks: dotnet run --project samples/SampleData [FOLDER]
var folder = args.Length > 0 ? args[0] : "samples";
DataFiles.Write(Path.Combine(folder, "FollowUp", "data"));
DataFiles.WriteTracks(Path.Combine(folder, "BrancheTracks", "data", "branche"));
Console.WriteLine($"Wrote the data of every plan and of the branche tracks to {folder}");
return 0;
