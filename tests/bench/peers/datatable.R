# datatable.R FILE: the benchmark's job (../README.md) with data.table.
# Tuned: all cores, only the columns needed, whole columns at a time.
# SPDX-License-Identifier: Apache-2.0
suppressPackageStartupMessages(library(data.table))
setDTthreads(0)
questions <- sprintf("q%02d", 1:30)
dimensions <- lapply(0:4, function(d) questions[6 * d + 1:6])
weights <- c(1, 2, 1, 3, 1, 2)
shares <- c(2, 1, 1, 1, 1)
scores <- paste0("score", 1:5)

rows <- fread(commandArgs(TRUE)[1], select = c("industry", "role", questions, "nps"), encoding = "UTF-8",
              colClasses = list(character = c("industry", "role"), integer = c(questions, "nps")),
              na.strings = c("", "n/a"), showProgress = FALSE)

# Sum of weight x value over what is there, and of the weights.
weighted <- function(columns, weights) {
  sum <- numeric(nrow(rows))
  given <- numeric(nrow(rows))
  for (at in seq_along(columns)) {
    value <- rows[[columns[at]]]
    given <- given + weights[at] * !is.na(value)
    sum <- sum + weights[at] * fcoalesce(value, if (is.integer(value)) 0L else 0)
  }
  list(sum = sum, given = given)
}
for (d in 1:5) {
  of <- weighted(dimensions[[d]], weights)
  set(rows, j = scores[d], value = fifelse(of$given >= 5, of$sum / of$given, NA_real_))
}
of <- weighted(scores, shares)
set(rows, j = "overall", value = fifelse(of$given > 0, of$sum / of$given, NA_real_))

reliability <- function(names) {
  complete <- na.omit(rows[, ..names])
  n <- length(names)
  whole <- var(Reduce(`+`, complete))
  c(nrow(complete), n / (n - 1) * (1 - sum(vapply(complete, var, 0)) / whole))
}
figures <- function(part) {
  whole <- part$overall[!is.na(part$overall)]
  given <- part$nps[!is.na(part$nps)]
  all <- c(length(part$nps), length(whole), mean(whole), sd(whole), quantile(whole, 1:3 / 4, names = FALSE),
           length(given), 100 * (sum(given >= 9L) - sum(given <= 6L)) / length(given))
  for (score in scores) {
    some <- part[[score]][!is.na(part[[score]])]
    all <- c(all, length(some), mean(some), sd(some))
  }
  as.list(all)
}
needed <- c("overall", scores, "nps")
everyone <- rows[, figures(.SD), .SDcols = needed]
by_industry <- rows[, figures(.SD), by = industry, .SDcols = needed]
by_role <- rows[, figures(.SD), by = role, .SDcols = needed]

number <- function(values) sprintf("%.17g", values)
counted <- function(n, name, values) sprintf('{"n": %.0f, "%s": %s}', n, name, number(values))
group <- function(by, key, f) {
  dims <- vapply(0:4, function(d) {
    sprintf('{"n": %.0f, "mean": %s, "sd": %s}', f[10 + 3 * d], number(f[11 + 3 * d]), number(f[12 + 3 * d]))
  }, "")
  sprintf(paste0('{"by": "%s", "key": "%s", "rows": %.0f, "n": %.0f, "mean": %s, "sd": %s, "q1": %s, "median": %s, ',
                 '"q3": %s, "nps_n": %.0f, "nps": %s, "dims": [%s]}'),
          by, key, f[1], f[2], number(f[3]), number(f[4]), number(f[5]), number(f[6]), number(f[7]), f[8],
          number(f[9]), paste(dims, collapse = ", "))
}
groups <- function(by, table) {
  vapply(seq_len(nrow(table)), function(at) {
    group(by, enc2utf8(table[[1]][at]), unlist(table[at, -1]))
  }, "")
}
alpha <- vapply(dimensions, reliability, numeric(2))
items <- vapply(questions, function(name) counted(sum(!is.na(rows[[name]])), "mean", mean(rows[[name]], na.rm = TRUE)), "")
listed <- function(texts) paste0("[", paste(texts, collapse = ", "), "]")
writeLines(paste0('{"rows": ', nrow(rows),
                  ', "groups": ', listed(c(group("all", "all", unlist(everyone)), groups("industry", by_industry),
                                           groups("role", by_role))),
                  ', "alpha": ', listed(counted(alpha[1, ], "alpha", alpha[2, ])),
                  ', "items": ', listed(items), "}"), useBytes = TRUE)
