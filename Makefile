# article_analysis: facts from news text, inside PostgreSQL.
#
#   make demo | test | bench | train    set up the machine first (test/setup), need no running server
#   make readme                                             the same; writes the outputs of README.md's examples anew
#   make, make install, make installcheck                                    PGXS, on your own server
#   make check-core | check-purity | check-fuzz | check-pgtap           the parts of `make test`, alone

HOUSE_GOALS = demo test bench train readme
.PHONY: $(HOUSE_GOALS)

ifneq ($(filter $(HOUSE_GOALS),$(MAKECMDGOALS)),)

# A bare machine has neither PGXS nor the libraries, so these goals must not look for them.
demo:
	@test/setup $@
test:
	@test/setup $@
bench:
	@test/setup $@
train:
	@test/setup $@
readme:
	@test/setup $@

else

EXTENSION  = article_analysis
MODULE_big = $(EXTENSION)
PGFILEDESC = "article_analysis - casualty figures, entities, dates, quotes and copies from news text"

# src/core knows no PostgreSQL; only src/pg includes postgres.h.
CORE_SRCS = $(sort $(wildcard src/core/*.c))
PG_SRCS   = $(sort $(wildcard src/pg/*.c))
OBJS      = $(CORE_SRCS:.c=.o) $(PG_SRCS:.c=.o)

# Install and upgrade scripts are checked in, so they are DATA and never DATA_built, which `make clean` deletes.
SCRIPTS_SQL = $(sort $(wildcard sql/$(EXTENSION)--*.sql))
DATA        = $(SCRIPTS_SQL)

# Every other file in sql/ is a pg_regress test with an expected/NAME.out.
REGRESS      = $(patsubst sql/%.sql,%,$(filter-out $(SCRIPTS_SQL),$(sort $(wildcard sql/*.sql))))
REGRESS_OPTS = --load-extension=$(EXTENSION)
ENCODING     = UTF8
NO_LOCALE    = 1

PKG_CONFIG ?= pkg-config
LIBRARIES   = libpcre2-8 libutf8proc
ifneq ($(shell $(PKG_CONFIG) --exists $(LIBRARIES) && echo yes),yes)
$(error $(LIBRARIES) not found: apt-get install pkg-config libpcre2-dev libutf8proc-dev libxxhash-dev)
endif
LIB_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(LIBRARIES))
LIB_LIBS   := $(shell $(PKG_CONFIG) --libs $(LIBRARIES))

# C11 with declarations where they are needed; PostgreSQL's own flags warn of those.  The server's headers leave
# parameters unused and compare signs, so these two warnings are for the core alone (see CORE_CHECKS below).
C_FLAGS     = -std=c11 -Wall -Wextra -Wno-declaration-after-statement
PG_CPPFLAGS = -I$(srcdir)/src -I$(srcdir)/src/core $(LIB_CFLAGS)
PG_CFLAGS   = $(C_FLAGS) -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers \
              -Werror=implicit-function-declaration

# The built-in knowledge: files of src/data, included as they are by data.S.  PGXS wants bitcode of every member of
# OBJS, so this object joins at the link.
DATA_SRC    = $(wildcard src/data/data.S)
DATA_BIN    = $(wildcard src/data/*.bin)
DATA_OBJ    = $(DATA_SRC:.S=.o)
SHLIB_LINK  = $(DATA_OBJ) $(LIB_LIBS)

EXTRA_CLEAN = $(DATA_OBJ) test/build

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# The core is tables and loops over them: worth the compiler's best; and its symbols are nobody else's.  (Unrolled loops
# of gcc 12 warn of iterations that their bounds exclude; check-core, which unrolls nothing, keeps that warning.)
# Its bytes are copied, never seen through a pointer of another type, so that the server's own caution there is not needed.
$(CORE_SRCS:.c=.o): override CFLAGS += -O3 -fomit-frame-pointer -fstrict-aliasing -Wno-array-bounds -fvisibility=hidden

# PGXS tracks no header dependencies in packaged builds.
HDRS = $(wildcard src/*/*.h src/*/*.def test/core/*.h)
$(OBJS) $(OBJS:.o=.bc): $(HDRS)
$(shlib): $(DATA_OBJ)
$(DATA_OBJ): $(DATA_SRC) $(DATA_BIN)
	$(CC) -c -Isrc/data -o $@ $<

# ---- The core alone, outside the server -------------------------------------------------------------------------

CORE_CHECKS = $(C_FLAGS) -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -g -O1 -fno-omit-frame-pointer \
              -MMD -MP $(PG_CPPFLAGS)
SANITIZE    = -fsanitize=address,undefined -fno-sanitize-recover=all
CORE_TESTS  = $(sort $(wildcard test/core/*.c))

# $(call sanitized,DIR,COMPILER,FLAGS): objects of a source file under test/build/DIR, kept from run to run.
define sanitized
test/build/$(1)/%.o: %.c
	@mkdir -p $$(@D)
	$(2) $(CORE_CHECKS) $(3) -c -o $$@ $$<
test/build/$(1)/%.o: %.S $(DATA_BIN)
	@mkdir -p $$(@D)
	$(2) -c -Isrc/data -o $$@ $$<
endef
$(eval $(call sanitized,asan,$(CC),$(SANITIZE)))

ASAN_OBJS = $(patsubst %.c,test/build/asan/%.o,$(CORE_SRCS) $(CORE_TESTS)) $(DATA_SRC:%.S=test/build/asan/%.o)
test/build/core-tests: $(ASAN_OBJS)
	$(CC) $(SANITIZE) -o $@ $^ $(LIB_LIBS) -lm

.PHONY: check-core check-purity check-fuzz check-pgtap check-jit
check-core: check-purity test/build/core-tests
	@./test/build/core-tests

# Nothing of the server, of libc's allocator, of stdio or of the C locale may be reachable from src/core.
FOREIGN = palloc[a-z0-9_]*|repalloc|pfree|err(start|code|msg|finish)[a-z_]*|elog[a-z_]*|Memory[A-Z][A-Za-z]*|SPI_[a-z]+|\
pg_[a-z_]+|malloc|calloc|realloc|free|v?f?s?n?printf|puts|fopen|fread|fwrite|exit|abort|setlocale|__ctype_[a-z_]+|\
is(alpha|digit|alnum|upper|lower|space|punct)|to(upper|lower)|strtok|strtod|atof|time|rand|getenv
check-purity: $(CORE_SRCS:.c=.o)
	@! nm -u $^ | grep -wE '($(FOREIGN))(@.*)?$$' || { echo "src/core reaches what it must not know"; exit 1; }
	@! size -A $^ | grep -E '^\.(data|bss|tdata|tbss) +[1-9]' || { echo "src/core holds mutable globals"; exit 1; }

# ---- Fuzzing: one libFuzzer program for each test/fuzz/*.c, its seed corpus in test/fuzz/NAME/ -----------------------

FUZZ_SECONDS ?= 30
FUZZ_CC      ?= $(if $(CLANG),$(CLANG),clang)
FUZZ_SRCS    = $(sort $(wildcard test/fuzz/*.c))
FUZZ_NAMES   = $(FUZZ_SRCS:test/fuzz/%.c=%)
$(eval $(call sanitized,fuzz,$$(FUZZ_CC),-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all))

FUZZ_CORE = $(patsubst %.c,test/build/fuzz/%.o,$(CORE_SRCS)) $(DATA_SRC:%.S=test/build/fuzz/%.o)
test/build/fuzz-%: test/build/fuzz/test/fuzz/%.o $(FUZZ_CORE)
	$(FUZZ_CC) -fsanitize=fuzzer,address,undefined -o $@ $^ $(LIB_LIBS) -lm

# New inputs go to test/build, never into the kept corpus; a crashing one is kept there too.
check-fuzz: $(FUZZ_NAMES:%=test/build/fuzz-%)
	@test/fuzz/run $(FUZZ_SECONDS) $(FUZZ_NAMES)

# ---- In the server named by the PG* variables --------------------------------------------------------------------

PGTAP_DB = article_analysis_pgtap
check-pgtap:
	@$(bindir)/dropdb --if-exists $(PGTAP_DB) 2>/dev/null
	@$(bindir)/createdb -T template0 -E UTF8 --locale=C $(PGTAP_DB)
	@$(bindir)/psql -Xq -d $(PGTAP_DB) -c 'CREATE EXTENSION pgtap' -c 'CREATE EXTENSION $(EXTENSION)'
	@pg_prove --verbose --dbname $(PGTAP_DB) $(sort $(wildcard test/*.sql))

# The same regression tests with every expression compiled and inlined from our bitcode.
check-jit:
	PGOPTIONS='-c jit=on -c jit_above_cost=0 -c jit_inline_above_cost=0 -c jit_optimize_above_cost=0' $(MAKE) -s installcheck

-include $(shell find test/build -name '*.d' 2>/dev/null)

# ---- The built-in data, compiled anew (needs npm and iso-codes; the result is checked in) ---------------------------

.PHONY: gazetteer stop-shingles accuracy
gazetteer:
	@test/train/gazetteer
stop-shingles:
	@test/train/stop_shingles

# How well the taggers do on texts that they have not learnt; needs the treebanks and name corpora (test/train/run).
accuracy:
	@test/train/run accuracy

endif
