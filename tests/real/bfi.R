# Writes bfi (psychTools) as CSV, or compares what cxmat made of it with R:
#   Rscript bfi.R write answers.csv
#   Rscript bfi.R compare scores.csv
suppressMessages(library(psychTools))
arguments <- commandArgs(trailingOnly = TRUE)
data(bfi)
items <- names(bfi)[1:25]

if (arguments[1] == "write") {
  answers <- data.frame(respondent = rownames(bfi), gender = bfi$gender,
                        education = bfi$education, bfi[items])
  names(answers)[4:28] <- tolower(items)
  write.csv(answers, arguments[2], row.names = FALSE, na = "", quote = FALSE)
  cat(nrow(answers), "rows,", sum(is.na(bfi[items])), "missing answers\n")
  quit(status = 0)
}

scales <- list(agree = c("A1", "A2", "A3", "A4", "A5"), consc = c("C1", "C2", "C3", "C4", "C5"),
               extra = c("E1", "E2", "E3", "E4", "E5"), neuro = c("N1", "N2", "N3", "N4", "N5"),
               open = c("O1", "O2", "O3", "O4", "O5"))
turned <- bfi
for (item in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) turned[[item]] <- 7 - turned[[item]]

# A person's scale score: the mean of what they answered, if that is half of the items at least.
score <- function(columns) {
  answers <- turned[columns]
  ifelse(rowSums(!is.na(answers)) / length(columns) >= 0.5,
         rowMeans(answers, na.rm = TRUE), NA)
}

# alpha by its definition, over complete cases; psych::alpha agrees where psych is installed.
alpha <- function(columns) {
  C <- cov(na.omit(turned[columns]))
  length(columns) / (length(columns) - 1) * (1 - sum(diag(C)) / sum(C))
}

found <- read.csv(arguments[2], colClasses = "character", na.strings = "")
worst <- 0
compared <- 0
check <- function(what, ours, theirs) {
  difference <- abs(as.numeric(ours) - theirs)
  if (is.na(difference) || difference > 1e-9) {
    cat("DIFFERENT:", what, "cxmat", ours, "R", format(theirs, digits = 17), "\n")
    quit(status = 1)
  }
  worst <<- max(worst, difference)
  compared <<- compared + 1
}

for (scale in names(scales)) {
  x <- score(scales[[scale]])
  node <- found[found$node == paste0("bfi.", scale), ]
  whole <- node[is.na(node$grouping), ]
  check(paste(scale, "n"), whole$n, sum(!is.na(x)))
  check(paste(scale, "mean"), whole$level_score, mean(x, na.rm = TRUE))
  check(paste(scale, "sd"), as.numeric(whole$sd) * 5, sd(x, na.rm = TRUE))
  interval <- t.test(x)$conf.int
  check(paste(scale, "interval"), 1 + 5 * as.numeric(whole$interval_low), interval[1])
  check(paste(scale, "alpha"), whole$alpha, alpha(scales[[scale]]))
  if (requireNamespace("psych", quietly = TRUE)) {
    complete <- na.omit(turned[scales[[scale]]])
    check(paste(scale, "psych::alpha"), whole$alpha,
          suppressWarnings(psych::alpha(complete, check.keys = FALSE)$total$raw_alpha))
  }
  for (grouping in c("gender", "education")) {
    for (value in sort(unique(na.omit(bfi[[grouping]])))) {
      y <- x[which(bfi[[grouping]] == value)]
      row <- node[which(node$grouping == grouping & node$group == value), ]
      name <- paste(scale, grouping, value)
      check(paste(name, "n"), row$n, sum(!is.na(y)))
      check(paste(name, "mean"), row$level_score, mean(y, na.rm = TRUE))
      check(paste(name, "sd"), as.numeric(row$sd) * 5, sd(y, na.rm = TRUE))
    }
  }
}
cat(compared, "figures agree with R to 1e-9; the largest difference is",
    format(worst, digits = 3), "\n")
