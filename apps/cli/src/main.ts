console.error('vkast: the commands are not wired yet')
process.exitCode = 3
