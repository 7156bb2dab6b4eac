# Read by bin/cancu and train.sh: options for a virtual machine that loads. The optimising compiler takes only methods
# that are called very often, and unrolls and inlines little: in a load of 10,000 short texts it cost as much CPU as the
# reading. A virtual machine that does not know one of these options ignores it.
sparing='-XX:+IgnoreUnrecognizedVMOptions
    -XX:Tier3DelayOn=0 -XX:Tier4InvocationThreshold=300000 -XX:Tier4MinInvocationThreshold=30000
    -XX:Tier4CompileThreshold=900000 -XX:Tier4BackEdgeThreshold=2000000
    -XX:InlineSmallCode=1000 -XX:MaxInlineLevel=9 -XX:LoopUnrollLimit=10 -XX:-LoopUnswitching -XX:-PartialPeelLoop
    -XX:-SplitIfBlocks -XX:-UseProfiledLoopPredicate -XX:-UseSuperWord'
