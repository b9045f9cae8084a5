using System.Runtime.CompilerServices;
using TradePolicy.Serialization;

// Documents alone need no other library; a program that was built against this package finds them where they are now.
[assembly: TypeForwardedTo(typeof(TradePolicyJson))]
[assembly: TypeForwardedTo(typeof(PolicyJsonException))]
