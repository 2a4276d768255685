#!/usr/bin/env bash
# Counts a file a task of a Slurm array job. LIST holds the response files, one a line; tallies go to FOLDER:
#
#   job=$(sbatch --parsable --array=1-$(wc -l <files.txt) slurm.sh my-assessment files.txt tallies)
#   sbatch --dependency=afterok:$job --wrap 'cxmat merge tallies/*.cxtally -o all.cxtally'
#
# A task that is started again replaces its own tally, whole or not at all, so that nothing counts twice.
#SBATCH --job-name=cxmat-tally
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=00:30:00
set -euo pipefail
assessment=$1 list=$2 folder=$3
task=${SLURM_ARRAY_TASK_ID:?"start this with sbatch --array"}
file=$(sed -n "${task}p" "$list")
mkdir -p "$folder"
"${CXMAT:-cxmat}" tally "$assessment" "$file" --threads "${SLURM_CPUS_PER_TASK:-1}" -o "$folder/$task.cxtally"
