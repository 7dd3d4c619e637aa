// Prints the rows of a Parquet file as JSON, as the reader hyparquet has them.
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'

const rows = await parquetReadObjects({ file: await asyncBufferFromFile(process.argv[2]) })
console.log(JSON.stringify(rows, (_, value) => typeof value === 'bigint' ? Number(value) : value))
