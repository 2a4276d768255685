# The weights that tests/responses/weighting_test.cpp compares with: survey::rake, cross-checked with
# survey::calibrate(calfun = "raking"). Run: Rscript raking.R
suppressMessages(library(survey))
options(digits = 15)

# People per department and role.
people <- function() {
  cells <- data.frame(department = c("sales", "sales", "it", "it", "service", "service"),
                      role = c("manager", "staff", "manager", "staff", "manager", "staff"),
                      n = c(2, 3, 1, 6, 3, 5))
  cells[rep(seq_len(nrow(cells)), cells$n), c("department", "role")]
}

raked <- function(data, base) {
  data$base <- base
  design <- svydesign(ids = ~1, weights = ~base, data = data)
  total <- sum(base)
  department <- data.frame(department = c("it", "sales", "service"),
                           Freq = c(0.1, 0.4, 0.5) * total)
  role <- data.frame(role = c("manager", "staff"), Freq = c(0.25, 0.75) * total)
  by_rake <- weights(rake(design, list(~department, ~role), list(department, role),
                          control = list(maxit = 1000, epsilon = 1e-12)))
  by_calibrate <- weights(calibrate(design, ~department + role, calfun = "raking",
                                    population = c(`(Intercept)` = total,
                                                   departmentsales = 0.4 * total,
                                                   departmentservice = 0.5 * total,
                                                   rolestaff = 0.75 * total),
                                    epsilon = 1e-12, maxit = 1000))
  stopifnot(max(abs(by_rake - by_calibrate)) < 1e-8)
  by_rake / mean(by_rake)
}

show <- function(data, w) {
  print(unique(data.frame(data[c("department", "role")], weight = sprintf("%.9f", w))),
        row.names = FALSE)
  cat("design effect", format(length(w) * sum(w^2) / sum(w)^2), "smallest", min(w), "largest",
      max(w), "\n\n")
}

data <- people()
show(data, raked(data, rep(1, nrow(data))))

# With weights of their own: 1, 2, 1, 2, ... in the order of the rows.
base <- rep(c(1, 2), length.out = nrow(data))
w <- raked(data, base)
print(data.frame(data, base, weight = sprintf("%.9f", w)), row.names = FALSE)
cat("design effect", format(length(w) * sum(w^2) / sum(w)^2), "smallest", min(w), "largest", max(w),
    "\n\n")

# Trimmed once to 0.5 .. 1.2 of the mean, then scaled back to it.
w <- raked(data, rep(1, nrow(data)))
cut <- pmin(pmax(w, 0.5), 1.2)
cat("trimmed share", mean(cut != w), "\n")
show(data, cut / mean(cut))
