Console.WriteLine("TruceTracker");
