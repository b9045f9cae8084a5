using System.Runtime.CompilerServices;
using TradePolicy.Serialization;

// Documents need no other library. These forwards let a program that was built against this package find their types.
[assembly: TypeForwardedTo(typeof(TradePolicyJson))]
[assembly: TypeForwardedTo(typeof(PolicyJsonException))]
