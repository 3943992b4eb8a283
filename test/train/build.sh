set -e
cd "$(dirname "$0")"; o=${OUT:-/work/dev/tagger/out}; core=../../src/core
src="$core/arena.c $core/utf8.c $core/lexicon.c $core/token.c $core/sentence.c $core/pack.c $core/tagger.c $core/tag.c $core/chunk.c $core/record.c"
cf="-O3 -march=x86-64-v3 -ffp-contract=off -std=gnu11 -Wall -Wextra -I$core"
gcc $cf -o $o/pack_classes pack_classes.c corpus.c learn.c $src -lutf8proc -lm
gcc $cf -o $o/train_pos train_pos.c corpus.c learn.c $src -lutf8proc -lm
[ ! -f train_name.c ] || gcc $cf -o $o/train_name train_name.c corpus.c learn.c $src $core/tag_name.c -lutf8proc -lm
